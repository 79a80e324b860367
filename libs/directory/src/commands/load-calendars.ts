import { createHash } from 'node:crypto';
import { type Calendar, parseCalendar } from '@panoh/kernel';
import type { ConfigFile, Tx } from '@panoh/platform';
import { parse } from 'yaml';
import { lockCalendar } from '../queries/lock-calendar';

/**
 * Takes over what the files say anew. A calendar that a coordinator has edited since is left as it is: the
 * edit rests on a decree, the file may be older.
 * @returns one sentence for each calendar that was taken over or left
 * @throws DomainError CALENDAR.INVALID naming file and place
 */
export async function loadCalendars(tx: Tx, files: readonly ConfigFile[]): Promise<string[]> {
  const sentences: string[] = [];
  for (const { file, text } of files) {
    const calendar = parseCalendar(parse(text) as unknown, file);
    const sentence = await loadCalendar(tx, calendar, createHash('sha256').update(text).digest('hex'));
    if (sentence !== undefined) sentences.push(sentence);
  }
  return sentences;
}

interface Newest {
  readonly revision: number;
  readonly file_sha256: string | null;
  readonly loaded_sha256: string | null;
}

async function loadCalendar(tx: Tx, calendar: Calendar, sha256: string): Promise<string | undefined> {
  const { id } = calendar;
  await lockCalendar(tx, id);
  const newest = await tx.one<Newest>(
    `SELECT revision, file_sha256,
            (SELECT file_sha256 FROM directory.calendar WHERE id = $1 AND file_sha256 IS NOT NULL
             ORDER BY revision DESC LIMIT 1) AS loaded_sha256
     FROM directory.calendar WHERE id = $1 ORDER BY revision DESC LIMIT 1`,
    [id],
  );
  if (newest?.loaded_sha256 === sha256) return undefined;
  if (newest !== undefined && newest.file_sha256 === null)
    return `Calendar ${id}: the file differs, but revision ${newest.revision} was entered by a coordinator and stays. Enter what is missing there.`;
  const revision =
    newest === undefined ? calendar.revision : Math.max(newest.revision + 1, calendar.revision);
  await store(tx, { ...calendar, revision }, sha256);
  return `Calendar ${id}: revision ${revision} taken from its file.`;
}

async function store(tx: Tx, calendar: Calendar, sha256: string): Promise<void> {
  const { id, revision } = calendar;
  const row = await tx.one<{ row_id: string }>(
    `INSERT INTO directory.calendar (id, revision, document, file_sha256) VALUES ($1, $2, $3, $4) RETURNING row_id`,
    [id, revision, JSON.stringify(calendar), sha256],
  );
  tx.record({
    type: 'calendar.changed',
    subject: { kind: 'calendar', id: row?.row_id ?? '' },
    data: { calendar: id, revision, change: 'file', day: null },
  });
}
