import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { Breach, Closure } from '../domain/deadline';
import type { DeadlineView } from './list-deadlines';

/** A clock of one case, running or ended, with the rule it comes from. */
export interface CaseDeadline extends Pick<
  DeadlineView,
  | 'id'
  | 'subjectKind'
  | 'subjectId'
  | 'clock'
  | 'code'
  | 'limit'
  | 'source'
  | 'confidence'
  | 'state'
  | 'urgency'
  | 'ownerOrganisationId'
  | 'ownerName'
  | 'startsAt'
  | 'due'
  | 'localDate'
  | 'zone'
> {
  /** How the due instant went by, also where the clock was met late, waived or cancelled since. */
  readonly breach: Breach | null;
  readonly closedAt: Temporal.Instant | null;
  readonly closedHow: Closure['how'] | null;
  /** The code a waiver gave. */
  readonly closedReason: string | null;
}

/** All clocks of a case that the reader may see: those that run first, by their due instant, then the ended ones, newest first. */
export async function caseDeadlines(tx: ReadTx, caseId: string, limit: number): Promise<CaseDeadline[]> {
  return tx.sql<CaseDeadline>(
    `SELECT d.id, d.subject_kind AS "subjectKind", d.subject_id AS "subjectId", d.clock, d.code,
       d.derivation->>'limit' AS "limit", d.source, d.confidence, d.state, d.urgency,
       d.owner_organisation_id AS "ownerOrganisationId", o.name AS "ownerName", d.starts_at AS "startsAt", d.due,
       d.local_date AS "localDate", d.zone, d.breach, (d.closure->>'at')::timestamptz AS "closedAt",
       d.closure->>'how' AS "closedHow", d.closure->>'reason' AS "closedReason"
     FROM deadlines.deadline AS d JOIN directory.organisation AS o ON o.id = d.owner_organisation_id
     WHERE d.case_id = $1
     ORDER BY d.closure IS NOT NULL, CASE WHEN d.closure IS NULL THEN d.due END,
       (d.closure->>'at')::timestamptz DESC, d.id LIMIT $2`,
    [caseId, limit],
  );
}
