import { setImmediate as breath } from 'node:timers/promises';
import { suppressionSteps } from '@panoh/disclosure';
import type { Temporal } from '@panoh/kernel';
import type { StreamedRead } from '@panoh/platform';
import type { RecordRules } from '../domain/policy';
import {
  BETWEEN_CODES,
  cellsInOrder,
  type QuasiIdentifier,
  quasiIdentifiersOf,
  type RecordCell,
} from '../domain/records/record-cells';
import { headerOf, type RecordFormat } from '../domain/records/record-format';
import { groupOf, quasiValuesOf, type RecordGroup, RecordLines } from '../domain/records/record-lines';
import { COUNT_OF } from '../domain/table-definition';
import type { DownloadSize } from '../commands/note-record-download';
import type { StoredExport } from './record-exports';

const MONTHS = Object.values(COUNT_OF).map((count) => `${count}_month`);
const list = (column: string): string => `array_to_string(f.${column}, '${BETWEEN_CODES}')`;

const IN_SQL: Readonly<Record<RecordCell, string>> = {
  year: `coalesce(extract(year FROM least(${MONTHS.map((month) => `f.${month}`).join(', ')}))::int, f.year)::text`,
  gender: 'f.gender',
  ageBand: 'f.age_band',
  majority: 'f.majority',
  citizenship: 'f.citizenship',
  countryOfExploitation: 'f.country_of_exploitation',
  exploitation: list('exploitation'),
  sexualExploitation: list('sexual_exploitation'),
  industry: list('industry'),
  meansOfControl: list('means_of_control'),
  recruitment: list('recruitment'),
  recruiterRelation: list('recruiter_relation'),
  channel: 'f.channel',
  outcome: 'f.outcome',
};

/**
 * Whose records leave: persons of the asked months as they were known on the day of the agreement, in the
 * organisation's own countries, found not to be somebody else's matter, whose consent lives now. Imported history
 * has no consent and stays. COPY takes no parameters, and a planner that knows no values reads one person at a time:
 * so they stand in the text, each held against what it must look like.
 */
function chosen({ measure, from, to, knownOn, jurisdictions }: StoredExport, now: Temporal.Instant): string {
  const day = like(DAY, knownOn ?? '');
  const month = `f.${COUNT_OF[measure]}_month`;
  return `statistics.fact AS f JOIN statistics.record_consent AS c ON c.fact_id = f.fact_id
    WHERE f.valid_from <= date '${day}' AND (f.valid_to IS NULL OR f.valid_to > date '${day}')
      AND ${month} >= date '${like(DAY, `${from}-01`)}' AND ${month} <= date '${like(DAY, `${to}-01`)}'
      AND f.jurisdiction IN (${jurisdictions.map((country) => `'${like(COUNTRY, country)}'`).join(', ') || 'NULL'})
      AND f.outcome IS DISTINCT FROM 'NotAVictimOfTrafficking' AND c.until > timestamptz '${like(INSTANT, now.toString())}'`;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const COUNTRY = /^[A-Z]{2}$/;
const INSTANT = /^[\d:T.-]+Z$/;
function like(pattern: RegExp, text: string): string {
  if (pattern.test(text)) return text;
  throw new Error('What an export asks for is not what it must look like.');
}

/** How much leaves, and the text of it, line by line. */
export interface RecordExport {
  readonly size: DownloadSize;
  /** CSV, from the header on; ends where nobody takes any more. */
  text(): AsyncGenerator<string>;
}

/**
 * Looks at the records of one moment, decides what each group of alike records gives up so that k are alike, and
 * writes them in an order that says nothing: neither when a person was registered, nor which line of another export
 * is theirs.
 * @param seed a new one for each download
 */
export async function recordExport(
  read: StreamedRead,
  stored: StoredExport,
  {
    format,
    rules,
    seed,
  }: { readonly format: RecordFormat; readonly rules: RecordRules; readonly seed: bigint },
): Promise<RecordExport> {
  const quasi = quasiIdentifiersOf(rules.quasiIdentifiers);
  if (quasi.length === 0) throw new Error('The policy names nothing by which a record could be recognised.');
  const order = cellsInOrder(quasi);
  const from = chosen(stored, read.now);
  const sought = quasi.flatMap(({ cells }) => cells).map((cell) => IN_SQL[cell]);
  const places = sought.map((_, place) => String(place + 1)).join(', ');
  const counted = `COPY (SELECT ${sought.join(', ')}, count(*) FROM ${from} GROUP BY ${places}) TO STDOUT`;
  const groups: RecordGroup[] = [];
  for await (const text of wholeLines(read.copy(counted)))
    for (const line of text.split('\n')) groups.push(groupOf(line));
  const lines = new RecordLines(format, quasi);
  const size = await giveUp(groups, quasi, rules.k, lines);
  const rows = `COPY (SELECT ${order.map((cell) => IN_SQL[cell]).join(', ')} FROM ${from}
    ORDER BY uuid_hash_extended(f.fact_id, ${String(seed)})) TO STDOUT`;
  return { size, text: () => textOf(read.copy(rows), format, lines) };
}

/** Decides what each group says, and leaves time to others in between. */
async function giveUp(
  groups: readonly RecordGroup[],
  quasi: readonly QuasiIdentifier[],
  k: number,
  lines: RecordLines,
): Promise<DownloadSize> {
  const alike = groups.map(({ cells, size }) => ({ values: quasiValuesOf(quasi, cells), size }));
  const steps = suppressionSteps(alike, k);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await breath();
  const total = { records: 0, givenUp: 0, leftOut: 0 };
  for (const [place, group] of groups.entries()) {
    const values = step.value[place] ?? null;
    const before = alike[place]?.values ?? [];
    if (values === null) total.leftOut += group.size;
    else total.records += group.size;
    if (values === before) continue;
    lines.give(group, values);
    const given = values?.filter((value, at) => value === null && before[at] !== null).length ?? 0;
    total.givenUp += given * group.size;
  }
  return total;
}

async function* textOf(
  blocks: AsyncIterable<Buffer>,
  format: RecordFormat,
  lines: RecordLines,
): AsyncGenerator<string> {
  yield headerOf(format);
  for await (const text of wholeLines(blocks)) {
    let said = '';
    for (const line of text.split('\n')) said += lines.write(line);
    yield said;
  }
}

const NEW_LINE = 10;

/** Some lines at a time, without the end of the last one. No letter is cut: a line ends with a byte that none has. */
async function* wholeLines(blocks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer | undefined;
  for await (const block of blocks) {
    const bytes = rest === undefined ? block : Buffer.concat([rest, block]);
    const end = bytes.lastIndexOf(NEW_LINE) + 1;
    rest = end === bytes.length ? undefined : bytes.subarray(end);
    if (end > 0) yield bytes.toString('utf8', 0, end - 1);
  }
}
