import type { Category, Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { ExceptionReason } from '../commands/access-exception';
import { requireAccess } from './require-access';

/** Danger to life or break-glass, asked by the own organisation or on a case it answers for. */
export interface ExceptionView {
  readonly id: string;
  readonly ground: 'threat-to-life' | 'break-glass';
  readonly toOrganisationId: string;
  readonly categories: readonly Category[];
  readonly reason: ExceptionReason;
  readonly minutes: number;
  readonly askedBy: string;
  readonly askedAt: Temporal.Instant;
  readonly approvedBy: string | null;
  readonly approvedAt: Temporal.Instant | null;
  /** Until when it opens, once a second person has agreed. */
  readonly until: Temporal.Instant | null;
}

const MOST = 100;

/** The newest first: a second person finds here what waits for them. */
export async function exceptionsOf(tx: ReadTx, caseId: string): Promise<ExceptionView[]> {
  await requireAccess(tx, caseId, 'code');
  return tx.sql<ExceptionView>(
    `SELECT e.id, e.ground, e.to_organisation_id AS "toOrganisationId", e.categories, e.reason, e.minutes,
       e.asked_by_membership AS "askedBy", e.asked_at AS "askedAt", e.approved_by_membership AS "approvedBy",
       e.approved_at AS "approvedAt", e.approved_at + make_interval(mins => e.minutes) AS until
     FROM cases.access_exception AS e WHERE e.case_id = $1 ORDER BY e.asked_at DESC, e.id LIMIT $2`,
    [caseId, MOST],
  );
}
