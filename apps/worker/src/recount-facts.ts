import type { SystemActor } from '@panoh/kernel';
import { holdLine, type House, type Tx } from '@panoh/platform';
import { recordFact } from '@panoh/statistics';
import { endReplacedFact, factOfCase, type FactTools } from './record-case-fact';
import { sayConsentToRecords } from './say-record-consent';

const ACTOR: SystemActor = { kind: 'system', program: 'worker', cause: 'recount' };
const PAGE = 100;

export interface Recount {
  readonly cases: number;
  /** Facts that did not say what their case says; they do now. Anything but 0 is worth a look. */
  readonly corrected: number;
}

/** Counts every case anew from what is stored and compares: the facts must agree to the digit. */
export async function recountFacts(house: Pick<House, 'work'> & FactTools): Promise<Recount> {
  let [cases, corrected] = [0, 0];
  for (let last: string | undefined; ;) {
    const page = await house.work.run(ACTOR, (tx) => recountPage(tx, house, last));
    cases += page.cases.length;
    corrected += page.corrected;
    last = page.cases.at(-1);
    if (last === undefined) return { cases, corrected };
  }
}

async function recountPage(
  tx: Tx,
  tools: FactTools,
  after?: string,
): Promise<{ cases: string[]; corrected: number }> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT id FROM cases.case_file WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [after ?? null, PAGE],
  );
  let corrected = 0;
  for (const { id } of rows) {
    if (await isBeingWorked(tx, id)) continue;
    await endReplacedFact(tx, tools.vault, { caseId: id });
    await sayConsentToRecords(tx, tools.vault, { caseId: id });
    const fact = await factOfCase(tx, tools, id);
    if (fact === undefined) continue;
    const before = await saidOf(tx, fact.factId);
    await recordFact(tx, fact.factId, fact.values, fact.provenance);
    if (before !== (await saidOf(tx, fact.factId))) corrected += 1;
  }
  return { cases: rows.map(({ id }) => id), corrected };
}

/**
 * Another worker has events of this case in hand and will say its fact: what is read here could be older than what
 * it says, and would be written after it. From here on nobody takes them up before this page has committed.
 */
async function isBeingWorked(tx: Tx, caseId: string): Promise<boolean> {
  return !(await holdLine(tx, caseId));
}

/** What the fact says now, whenever it began to. */
async function saidOf(tx: Tx, factId: string): Promise<string | undefined> {
  const row = await tx.one<{ said: string }>(
    `SELECT (to_jsonb(f) - 'valid_from' - 'changed_in')::text AS said FROM statistics.fact AS f WHERE f.fact_id = $1 AND f.valid_to IS NULL`,
    [factId],
  );
  return row?.said;
}
