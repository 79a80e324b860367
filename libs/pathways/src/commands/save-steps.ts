import { refused, type Temporal } from '@panoh/kernel';
import type { Effect, Progress } from '@panoh/mechanisms';
import type { Tx } from '@panoh/platform';
import type { GivenRecord } from '../domain/needed-records';

/** What the first step of a list was asked with; followers by rule bring nothing of their own. */
export interface Asked {
  readonly reason?: string;
  readonly records?: readonly GivenRecord[];
  readonly conflicts?: readonly string[];
  readonly dates?: Readonly<Record<string, string>>;
  readonly legalBasis?: string;
}

/**
 * Writes where the tracks rest now, how they came there and by whom.
 * @throws DomainError PATHWAY.BEFORE_LAST_STEP
 */
export async function saveSteps(
  tx: Tx,
  caseId: string,
  after: { readonly progress: Progress; readonly revision: number },
  effects: readonly Effect[],
  asked: Asked,
): Promise<void> {
  const moves = effects.filter((effect) => effect.kind === 'moved');
  await tx.sql(`UPDATE pathways.progress SET tracks = $2, revision = $3 WHERE case_id = $1`, [
    caseId,
    tracksJson(after.progress),
    after.revision,
  ]);
  for (const [index, move] of moves.entries()) {
    const given = index === 0 ? asked : {};
    await tx.sql(
      `INSERT INTO pathways.step_taken (case_id, revision, track, action, from_state, to_state, reason, records,
         conflicts, dates, legal_basis, organisation_id, membership_id, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, panoh.org(), panoh.membership(), $12)`,
      [
        ...[caseId, after.revision, move.track, move.action, move.from, move.to, given.reason ?? null],
        ...[JSON.stringify(given.records ?? []), given.conflicts ?? null, JSON.stringify(given.dates ?? {})],
        ...[given.legalBasis ?? null, move.at],
      ],
    );
    if (move.to !== move.from) await changeState(tx, caseId, move.track, move.to, move.at);
  }
}

export const tracksJson = (progress: Progress): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(progress.tracks).map(([track, { state, since }]) => [
        track,
        { state, since: since.toString() },
      ]),
    ),
  );

async function changeState(
  tx: Tx,
  caseId: string,
  track: string,
  state: string,
  at: Temporal.Instant,
): Promise<void> {
  const left = await tx.one(
    `UPDATE pathways.track_entry SET left_at = $3
     WHERE case_id = $1 AND track = $2 AND left_at IS NULL AND entered_at <= $3 RETURNING id`,
    [caseId, track, at],
  );
  if (left === undefined)
    throw refused(
      'PATHWAY.BEFORE_LAST_STEP',
      'The time you gave lies before the last step of this track. Look at its history and give a later time.',
      { track },
    );
  await tx.sql(
    `INSERT INTO pathways.track_entry (case_id, track, state, entered_at) VALUES ($1, $2, $3, $4)`,
    [caseId, track, state, at],
  );
}
