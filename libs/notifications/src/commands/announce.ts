import type { Tx } from '@panoh/platform';
import type { Tiding } from '../domain/tiding';

/** Tells open screens that something changed, with the commit that changed it. */
export async function announce(tx: Tx, tidings: readonly Tiding[]): Promise<void> {
  if (tidings.length === 0) return;
  await tx.sql(
    `INSERT INTO notifications.tiding (kind, organisation_id, membership_id, subject_kind, subject_id)
     SELECT kind, organisation_id, membership_id, subject_kind, subject_id
     FROM jsonb_to_recordset($1::jsonb)
       AS t(kind text, organisation_id uuid, membership_id uuid, subject_kind text, subject_id uuid)`,
    [
      JSON.stringify(
        tidings.map((one) => ({
          kind: one.kind,
          organisation_id: one.organisationId,
          membership_id: one.membershipId,
          subject_kind: one.subjectKind,
          subject_id: one.subjectId,
        })),
      ),
    ],
  );
}

/** Older ones cannot be missed any more: a screen that was away that long asks for everything. */
export async function forgetOldTidings(tx: Tx): Promise<void> {
  await tx.sql(`DELETE FROM notifications.tiding WHERE written_at < clock_timestamp() - interval '1 hour'`);
}
