import { codedValuesOf, factIdOf, replacedFactIdOf } from '@panoh/cases';
import { DomainError, type Temporal } from '@panoh/kernel';
import { findProgress } from '@panoh/pathways';
import type { House, Keyring, OutboxEvent, Tx, Vault } from '@panoh/platform';
import {
  type CountMonths,
  endFact,
  type FactValues,
  monthOf,
  NOTHING_KNOWN,
  type Provenance,
  recordFact,
} from '@panoh/statistics';
import { factValues, type Surroundings } from './fact-values';

/** With what a case is opened, and its steward named without being named. */
export type FactTools = Pick<House, 'vault' | 'keyring'>;

/**
 * Says what is known of a case, in codes, under its fact's own id. A registration brings several events at once;
 * all but the last one that waits are left to it.
 */
export async function recordCaseFact(
  tx: Tx,
  tools: FactTools,
  event: Pick<OutboxEvent, 'id' | 'caseId'>,
): Promise<void> {
  const { id, caseId } = event;
  if (caseId === null || (await saidLater(tx, caseId, id))) return;
  const fact = await factOfCase(tx, tools, caseId);
  if (fact !== undefined) await recordFact(tx, fact.factId, fact.values, fact.provenance);
}

/** A case took an earlier refusal's fact over: the one it was counted under until now counts nobody any more. */
export async function endReplacedFact(
  tx: Tx,
  vault: Vault,
  { caseId }: Pick<OutboxEvent, 'caseId'>,
): Promise<void> {
  const replaced = caseId === null ? undefined : await unlessErased(replacedFactIdOf(tx, vault, caseId));
  if (replaced !== undefined) await endFact(tx, replaced);
}

/** Events that say the fact anew whenever they are handled; a test holds that `when.ts` lets them. */
export const SAY_THE_FACT = [
  'record.written',
  'case.registered',
  'referral.sent',
  'deadline.met',
  'deadline.passed',
];

async function saidLater(tx: Tx, caseId: string, eventId: string): Promise<boolean> {
  const later = await tx.one(
    `SELECT 1 FROM panoh.outbox AS later
     WHERE later.case_id = $1 AND later.done_at IS NULL AND later.set_aside_at IS NULL AND later.tries = 0
       AND later.type = ANY ($3) AND later.position > (SELECT position FROM panoh.outbox WHERE id = $2) LIMIT 1`,
    [caseId, eventId, SAY_THE_FACT],
  );
  return later !== undefined;
}

export interface CaseFact {
  readonly factId: string;
  readonly values: FactValues;
  readonly provenance: Provenance;
}

/**
 * Composed anew each time from what is stored. Undefined where the case has no fact: another took it over, or
 * it was erased.
 */
export async function factOfCase(
  tx: Tx,
  { vault, keyring }: FactTools,
  caseId: string,
): Promise<CaseFact | undefined> {
  const factId = await unlessErased(factIdOf(tx, vault, caseId));
  const coded = factId === undefined ? undefined : await unlessErased(codedValuesOf(tx, vault, caseId));
  if (factId === undefined || coded === undefined) return undefined;
  const zone = await zoneOf(tx, caseId);
  const counts =
    coded.kind === 'code-only' ? refused(coded.occurredAt, zone) : await countMonths(tx, caseId, zone);
  const contributor = await contributorOf(tx, keyring, caseId);
  return { factId, ...factValues(coded, { counts, contributor, ...(await surroundings(tx, caseId)) }) };
}

const TOKEN_BYTES = 9;

/** Who answers for the case, as a token that tells nobody who it is. */
async function contributorOf(tx: Tx, keyring: Keyring, caseId: string): Promise<string | null> {
  const steward = await tx.one<{ id: string }>(
    `SELECT organisation_id AS id FROM cases.stewardship WHERE case_id = $1 AND to_at IS NULL`,
    [caseId],
  );
  if (steward === undefined) return null;
  return keyring.keyedHash('contributor', steward.id).subarray(0, TOKEN_BYTES).toString('base64url');
}

/** Of a person who was erased the fact stays as it is: nothing leads to it any more. */
export async function unlessErased<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (fault) {
    if (fault instanceof DomainError && fault.code === 'VAULT.ERASED') return undefined;
    throw fault;
  }
}

/** A person who refused was signalled, and no more. */
const refused = (at: Temporal.Instant, zone: string): CountMonths => ({
  ...NOTHING_KNOWN.counts,
  signal: monthOf(at, zone),
});

/** Where the case was opened: handed over to another country it does not move into another month. */
async function zoneOf(tx: Tx, caseId: string): Promise<string> {
  const first = await tx.one<{ zone: string }>(
    `SELECT o.zone FROM cases.stewardship AS s JOIN directory.organisation AS o ON o.id = s.organisation_id
     WHERE s.case_id = $1 ORDER BY s.from_at, s.id LIMIT 1`,
    [caseId],
  );
  return first?.zone ?? 'UTC';
}

/** The month in which the case first counted as each: five numbers, never one. */
async function countMonths(tx: Tx, caseId: string, zone: string): Promise<CountMonths> {
  const { mechanism } = (await findProgress(tx, caseId)) ?? {};
  const entries = await tx.sql<{ track: string; state: string; at: Temporal.Instant }>(
    `SELECT track, state, min(entered_at) AS at FROM pathways.track_entry WHERE case_id = $1 GROUP BY track, state ORDER BY 3`,
    [caseId],
  );
  const firstAs = (count: keyof CountMonths): string | null => {
    const first = entries.find(
      ({ track, state }) => mechanism?.tracks.get(track)?.states.get(state)?.countsAs === count,
    );
    return first === undefined ? null : monthOf(first.at, zone);
  };
  return {
    signal: firstAs('signal'),
    presumed: firstAs('presumed'),
    identified: firstAs('identified'),
    assisted: firstAs('assisted'),
    returned: firstAs('returned'),
  };
}

async function surroundings(tx: Tx, caseId: string): Promise<Omit<Surroundings, 'counts' | 'contributor'>> {
  const { mechanism, progress } = (await findProgress(tx, caseId)) ?? {};
  const status = progress?.tracks['status']?.state;
  const row = await tx.one<Omit<Surroundings, 'counts' | 'contributor' | 'outcome'>>(
    `SELECT
       (SELECT o.type FROM referrals.referral AS r JOIN directory.organisation AS o ON o.id = r.from_organisation
        WHERE r.case_id = $1 ORDER BY r.sent_at, r.id LIMIT 1) AS "referringKind",
       (SELECT o.type FROM referrals.referral AS r JOIN directory.organisation AS o ON o.id = r.to_organisation
        WHERE r.case_id = $1 AND r.won_at IS NOT NULL ORDER BY r.won_at, r.id LIMIT 1) AS "receivingKind",
       (SELECT (extract(epoch FROM min(b.taken_at) - min(n.first_sent_at)) / 3600)::float8
        FROM referrals.need AS n JOIN referrals.referral AS r ON r.need_id = n.id
        JOIN referrals.bed_hold AS b ON b.referral_id = r.id WHERE n.case_id = $1 AND b.taken_at IS NOT NULL) AS "hoursToBed",
       ARRAY(SELECT DISTINCT d.code || ':' || CASE d.state WHEN 'met' THEN 'met' WHEN 'met-late' THEN 'met-late' ELSE 'breached' END
             FROM deadlines.deadline AS d
             WHERE d.case_id = $1 AND d.state IN ('met', 'met-late', 'breached', 'breached-before-we-knew') ORDER BY 1) AS "clockResults"`,
    [caseId],
  );
  return {
    referringKind: row?.referringKind ?? null,
    receivingKind: row?.receivingKind ?? null,
    hoursToBed: row?.hoursToBed ?? null,
    clockResults: row?.clockResults ?? [],
    outcome: (status && mechanism?.tracks.get('status')?.states.get(status)?.htcds) || null,
  };
}
