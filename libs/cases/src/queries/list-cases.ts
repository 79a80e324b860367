import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { AgeClass, Urgency } from '../domain/case-words';

/** A case in a list: codes only, whoever asks (R03). */
export interface CaseLine {
  readonly id: string;
  readonly code: string;
  readonly jurisdiction: string;
  readonly region: string | null;
  readonly ageClass: AgeClass;
  readonly urgency: Urgency;
  readonly recordedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
  readonly isSteward: boolean;
  readonly isAssigned: boolean;
}

export interface CaseListFilter {
  readonly assigned?: boolean;
  readonly open?: boolean;
  /** Id of the last case of the page before. */
  readonly after?: string;
  readonly limit: number;
}

const LINE = `SELECT c.id, c.code, c.jurisdiction, c.region, c.age_class AS "ageClass", c.urgency,
    c.recorded_at AS "recordedAt", c.closed_at AS "closedAt",
    EXISTS (SELECT 1 FROM cases.stewardship AS s
            WHERE s.case_id = c.id AND s.to_at IS NULL AND s.organisation_id = panoh.org()) AS "isSteward",
    EXISTS (SELECT 1 FROM cases.assignment AS a
            WHERE a.case_id = c.id AND a.ended_at IS NULL AND a.membership_id = panoh.membership()) AS "isAssigned"
  FROM cases.case_file AS c`;
const PAGE = `c.kind = 'case' AND ($1::boolean IS NOT TRUE OR c.closed_at IS NULL)
  AND ($2::uuid IS NULL OR (c.recorded_at, c.id) < (SELECT l.recorded_at, l.id FROM cases.case_file AS l WHERE l.id = $2))
  ORDER BY c.recorded_at DESC, c.id DESC LIMIT $3`;

/**
 * Cases the actor may know, newest first. What the organisation holds is found through its own grants, what it
 * answers for also where every grant has ended; watchers read their territory.
 */
export async function listCases(tx: ReadTx, filter: CaseListFilter): Promise<CaseLine[]> {
  const page = [filter.open ?? null, filter.after ?? null, filter.limit];
  const watches =
    tx.actor.kind === 'member' &&
    (tx.actor.role === 'territorial-secretary' || tx.actor.role === 'national-coordinator');
  if (filter.assigned === true)
    return tx.sql<CaseLine>(
      `${LINE} WHERE c.id IN (SELECT a.case_id FROM cases.assignment AS a
         WHERE a.membership_id = panoh.membership() AND a.ended_at IS NULL) AND ${PAGE}`,
      page,
    );
  if (watches)
    return tx.sql<CaseLine>(`${LINE} WHERE c.jurisdiction = ANY (panoh.jurisdictions()) AND ${PAGE}`, page);
  return tx.sql<CaseLine>(
    `${LINE} WHERE c.id IN (SELECT g.case_id FROM cases.access_grant AS g WHERE g.organisation_id = panoh.org()
         AND g.closed_at IS NULL AND (g.until IS NULL OR g.until > panoh.now())
       UNION SELECT s.case_id FROM cases.stewardship AS s WHERE s.organisation_id = panoh.org() AND s.to_at IS NULL) AND ${PAGE}`,
    page,
  );
}
