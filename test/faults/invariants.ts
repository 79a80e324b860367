import { queryAll } from './query';

/** One promise as SQL that looks for what breaks it. */
interface Invariant {
  readonly promise: string;
  /** Rows that should not be: kinds and ids, never a value. */
  readonly sql: string;
}

/** A row counts as a change unless it tells of a read: reads are audited and have no consequences. */
const changes = (table: string): string => `
  SELECT type, subject_kind, subject_id, coalesce(case_id, subject_id) AS line, occurred_at, recorded_at, count(*) AS n
  FROM panoh.${table} WHERE type NOT LIKE '%.read' GROUP BY 1, 2, 3, 4, 5, 6`;

const sealed = ['cases.sealed_document', 'cases.fact_map', 'referrals.sealed_document'];
const namedIn = {
  caseId: 'cases.case_file',
  recordId: 'cases.record',
  consentId: 'cases.consent',
  needId: 'referrals.need',
  referralId: 'referrals.referral',
};

/**
 * What must hold after every fault, whatever was cut off in the middle. Nothing here may depend on how the
 * fault was made: it is one oracle for all of them.
 */
export const INVARIANTS: readonly Invariant[] = [
  {
    promise: 'each change has one audit row and one event, written together',
    sql: `SELECT type, subject_id, a.n AS audited, o.n AS told FROM (${changes('audit_entry')}) AS a
          FULL JOIN (${changes('outbox')}) AS o USING (type, subject_kind, subject_id, line, occurred_at, recorded_at)
          WHERE a.n IS DISTINCT FROM o.n`,
  },
  {
    promise: 'a case was registered once',
    sql: `SELECT c.id FROM cases.case_file AS c
          WHERE 1 <> (SELECT count(*) FROM panoh.audit_entry AS a WHERE a.case_id = c.id
                        AND a.type IN ('case.registered', 'refusal.recorded'))
          UNION ALL SELECT a.subject_id FROM panoh.audit_entry AS a WHERE a.type = 'case.registered'
            AND NOT EXISTS (SELECT 1 FROM cases.case_file AS c WHERE c.id = a.subject_id)`,
  },
  {
    promise: 'a case is whole: steward, grant, assignment, link to its fact, signal note, pathway',
    sql: `SELECT c.id FROM cases.case_file AS c WHERE c.kind = 'case' AND NOT (
            EXISTS (SELECT 1 FROM cases.stewardship AS s WHERE s.case_id = c.id AND s.to_at IS NULL)
            AND EXISTS (SELECT 1 FROM cases.access_grant AS g WHERE g.case_id = c.id AND g.ground = 'own-work')
            AND EXISTS (SELECT 1 FROM cases.assignment AS m WHERE m.case_id = c.id)
            AND EXISTS (SELECT 1 FROM cases.fact_map AS f WHERE f.case_id = c.id)
            AND EXISTS (SELECT 1 FROM cases.record AS r WHERE r.case_id = c.id AND r.form_id = 'signal')
            AND EXISTS (SELECT 1 FROM pathways.progress AS p JOIN pathways.track_entry AS e USING (case_id) WHERE p.case_id = c.id))`,
  },
  {
    promise: 'a record has its sealed documents, and was audited as often as it was written',
    sql: `SELECT r.id, r.revision FROM cases.record AS r
          WHERE NOT EXISTS (SELECT 1 FROM cases.sealed_document AS d WHERE d.record_id = r.id AND d.revision = r.revision)
             OR EXISTS (SELECT 1 FROM cases.sealed_document AS d WHERE d.record_id = r.id AND d.revision > r.revision)
             OR r.revision <> (SELECT count(*) FROM panoh.audit_entry AS a WHERE a.type = 'record.written' AND a.subject_id = r.id)`,
  },
  ...sealed.map((table) => ({
    promise: `what is sealed in ${table} has its key, unless it was erased`,
    sql: `SELECT d.case_id FROM ${table} AS d
          WHERE NOT EXISTS (SELECT 1 FROM keys.data_key AS k WHERE k.id = d.key_id AND k.case_id = d.case_id)
            AND NOT EXISTS (SELECT 1 FROM keys.erasure AS e WHERE e.case_id = d.case_id)`,
  })),
  {
    promise: 'a consent has its record and its first fact',
    sql: `SELECT c.id FROM cases.consent AS c
          WHERE NOT EXISTS (SELECT 1 FROM cases.record AS r WHERE r.id = c.record_id AND r.case_id = c.case_id)
             OR 1 <> (SELECT count(*) FROM cases.consent_fact AS f WHERE f.consent_id = c.id AND f.fact = c.answer)`,
  },
  ...Object.entries(namedIn).map(([name, table]) => ({
    promise: `a key that had its effect names a ${name} that is there`,
    sql: `SELECT i.key FROM panoh.idempotency AS i WHERE i.outcome -> 'ids' ? '${name}'
            AND NOT EXISTS (SELECT 1 FROM ${table} AS t WHERE t.id::text = i.outcome -> 'ids' ->> '${name}')`,
  })),
  {
    promise: 'a referral was sent once, is accepted once, and opens nothing after its end',
    sql: `SELECT r.id, r.state FROM referrals.referral AS r,
            LATERAL (SELECT count(*) FILTER (WHERE type = 'referral.sent') AS sent,
                            count(*) FILTER (WHERE type IN ('referral.accepted', 'referral.accepted-with-conditions')) AS accepted
                     FROM panoh.audit_entry AS a WHERE a.subject_id = r.id) AS told
          WHERE told.sent <> 1 OR told.accepted > 1 OR (r.won_at IS NOT NULL AND told.accepted = 0)
             OR (r.ended_at IS NOT NULL AND EXISTS (SELECT 1 FROM cases.access_grant AS g
                                                    WHERE g.referral_id = r.id AND g.closed_at IS NULL))`,
  },
  {
    promise: 'a need has one winner at most, and a bed one guest',
    sql: `SELECT need_id::text FROM referrals.referral WHERE won_at IS NOT NULL GROUP BY 1 HAVING count(*) > 1
          UNION ALL SELECT bed_id::text FROM referrals.bed_hold WHERE released_at IS NULL GROUP BY 1 HAVING count(*) > 1`,
  },
  {
    promise: 'a clock was armed once and ended at most once',
    sql: `SELECT d.id, d.state FROM deadlines.deadline AS d,
            LATERAL (SELECT count(*) FILTER (WHERE type = 'deadline.armed') AS armed,
                            count(*) FILTER (WHERE type = 'deadline.passed') AS passed,
                            count(*) FILTER (WHERE type IN ('deadline.met', 'deadline.met-late', 'deadline.cancelled',
                                                            'deadline.waived')) AS ended
                     FROM panoh.audit_entry AS a WHERE a.subject_id = d.id) AS told
          WHERE told.armed <> 1 OR told.passed > 1 OR told.ended > 1 OR (d.closure IS NOT NULL) <> (told.ended = 1)`,
  },
  {
    promise: 'nothing is told twice to the same member',
    sql: `SELECT event_id, membership_id FROM notifications.notice GROUP BY event_id, organisation_id, membership_id HAVING count(*) > 1`,
  },
];

/** @returns promise → what breaks it; nothing when all hold */
export async function brokenPromises(superuser: string): Promise<Record<string, object[]>> {
  const looks = INVARIANTS.map(({ sql }) => `SELECT jsonb_agg(bad) AS bad FROM (${sql} LIMIT 5) AS bad`);
  const results = await queryAll<{ bad: object[] | null }>(superuser, looks);
  const broken: Record<string, object[]> = {};
  for (const [index, { promise }] of INVARIANTS.entries()) {
    const bad = results[index]?.[0]?.bad;
    if (bad != null) broken[promise] = bad;
  }
  return broken;
}

export async function expectWhole(superuser: string): Promise<void> {
  expect(await brokenPromises(superuser)).toEqual({});
}
