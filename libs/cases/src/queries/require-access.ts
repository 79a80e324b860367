import { type Category, notFound, type Temporal } from '@panoh/kernel';
import type { ReadTx, Statement } from '@panoh/platform';
import type { AgeClass, CaseKind, Need, Urgency } from '../domain/case-words';

/** A case as the actor stands to it. Nothing in it names the person. */
export interface CaseAccess {
  readonly caseId: string;
  readonly code: string;
  readonly kind: CaseKind;
  readonly jurisdiction: string;
  readonly region: string | null;
  readonly mechanism: string | null;
  readonly mechanismVersion: number | null;
  readonly ageClass: AgeClass;
  readonly urgency: Urgency;
  readonly occurredAt: Temporal.Instant;
  readonly recordedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
  readonly stewardId: string | null;
  readonly isSteward: boolean;
  /** The actor's organisation holds an open grant or the stewardship. */
  readonly reaches: boolean;
  /** The member is confirmed and assigned. */
  readonly assigned: boolean;
  /** The member watches over the case from a commission, by its code. */
  readonly watches: boolean;
  /** What open grants open to the actor's organisation. */
  readonly categories: readonly Category[];
}

const ACCESS = `SELECT c.id AS "caseId", c.code, c.kind, c.jurisdiction, c.region, c.mechanism,
    c.mechanism_version AS "mechanismVersion", c.age_class AS "ageClass", c.urgency,
    c.occurred_at AS "occurredAt", c.recorded_at AS "recordedAt", c.closed_at AS "closedAt",
    s.organisation_id AS "stewardId", coalesce(s.organisation_id = panoh.org(), false) AS "isSteward",
    cases.reaches(c.id) AS reaches, cases.assigned(c.id) AS assigned, cases.watches(c.id) AS watches,
    ARRAY(SELECT DISTINCT category FROM cases.access_grant AS g, unnest(g.categories) AS category
          WHERE g.case_id = c.id AND g.organisation_id = panoh.org() AND g.closed_at IS NULL
            AND (g.until IS NULL OR g.until > panoh.now())) AS categories
  FROM cases.case_file AS c
  LEFT JOIN cases.stewardship AS s ON s.case_id = c.id AND s.to_at IS NULL`;

/**
 * The first line of whatever concerns a case.
 * - `code`: may know that the case exists;
 * - `triage`: the organisation may answer for it (an open grant with triage, or the stewardship), or the member is
 *   assigned;
 * - `person`: the member is assigned and reads what the grants open;
 * - `steward`: the organisation answers for the case and the member is confirmed.
 * @throws DomainError NOT_FOUND, the same for a case that does not exist
 */
export async function requireAccess(tx: ReadTx, caseId: string, need: Need): Promise<CaseAccess> {
  const [found = []] = await tx.together([askAccess(caseId)]);
  return accessIn(tx, found, need);
}

/** The question of `requireAccess`, to travel with others. */
export const askAccess = (caseId: string): Statement => ({
  text: `${ACCESS} WHERE c.id = $1`,
  values: [caseId],
});

/** What it answers. @throws DomainError NOT_FOUND */
export function accessIn(tx: ReadTx, found: readonly unknown[], need: Need): CaseAccess {
  const [access] = found as CaseAccess[];
  if (access === undefined || !suffices(tx, access, need)) throw notFound();
  return access;
}

/** By the code on the card, in its printed form. */
export async function accessByCode(tx: ReadTx, code: string): Promise<CaseAccess> {
  const access = await tx.one<CaseAccess>(`${ACCESS} WHERE c.code = $1`, [code]);
  if (access === undefined) throw notFound();
  return access;
}

function suffices({ actor }: ReadTx, access: CaseAccess, need: Need): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'visitor') return false;
  switch (need) {
    case 'code':
      return true;
    case 'triage':
      return (
        access.assigned || (access.reaches && (access.isSteward || access.categories.includes('triage')))
      );
    case 'person':
      return access.assigned;
    case 'steward':
      return access.isSteward && access.reaches && actor.confirmed;
  }
}
