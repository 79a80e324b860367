import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

export interface AuditLineView {
  readonly id: string;
  readonly recordedAt: Temporal.Instant;
  readonly occurredAt: Temporal.Instant;
  readonly type: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly caseId: string | null;
  readonly membershipId: string | null;
  readonly actor: string;
  readonly purpose: string | null;
  readonly fields: string[];
}

/** What the inspector's own organisation read and changed, newest first; row-level security sets the frame. */
export async function searchAudit(
  tx: ReadTx,
  filter: {
    caseId?: string;
    membershipId?: string;
    type?: string;
    /** Recorded from this instant on. */
    from?: string;
    /** Recorded before this instant. */
    until?: string;
    after?: string;
    limit: number;
  },
): Promise<AuditLineView[]> {
  return tx.sql<AuditLineView>(
    `SELECT id, recorded_at AS "recordedAt", occurred_at AS "occurredAt", type, subject_kind AS "subjectKind",
            subject_id AS "subjectId", case_id AS "caseId", membership_id AS "membershipId", actor, purpose, fields
     FROM panoh.audit_entry
     WHERE ($1::uuid IS NULL OR case_id = $1) AND ($2::uuid IS NULL OR membership_id = $2) AND ($3::text IS NULL OR type = $3)
       AND ($4::uuid IS NULL OR (recorded_at, id) < (SELECT recorded_at, id FROM panoh.audit_entry WHERE id = $4))
       AND ($6::timestamptz IS NULL OR recorded_at >= $6) AND ($7::timestamptz IS NULL OR recorded_at < $7)
     ORDER BY recorded_at DESC, id DESC LIMIT $5`,
    [
      filter.caseId ?? null,
      filter.membershipId ?? null,
      filter.type ?? null,
      filter.after ?? null,
      filter.limit,
      filter.from ?? null,
      filter.until ?? null,
    ],
  );
}
