import type { MemberActor } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { checkRecordExport, type RecordExportWish } from '../domain/record-export';

/**
 * Asks for records and says what for. Nothing is looked at before another person agreed.
 * @param daysToDecide after that nobody can agree any more
 * @throws DomainError RECORD_EXPORT.PURPOSE, RECORD_EXPORT.MEASURE, STATISTICS.PERIOD
 */
export async function askRecordExport(
  tx: Tx,
  actor: MemberActor,
  wish: RecordExportWish,
  daysToDecide: number,
): Promise<{ exportId: string }> {
  const { format, measure, from, to, purpose } = checkRecordExport(wish);
  const row = await tx.one<{ id: string }>(
    `INSERT INTO statistics.record_export
       (organisation_id, membership_id, user_id, jurisdictions, format, measure, first_month, last_month, purpose,
        decide_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, panoh.now() + $10 * interval '1 day') RETURNING id`,
    [
      ...[actor.organisationId, actor.membershipId, actor.userId, [...actor.jurisdictions].sort()],
      ...[format, measure, `${from}-01`, `${to}-01`, purpose, daysToDecide],
    ],
  );
  if (row === undefined) throw new Error('The export was not stored.');
  tx.record({
    type: 'record-export.asked',
    subject: { kind: 'record-export', id: row.id },
    fields: [`format:${format}`, `measure:${measure}`, `period:${from}/${to}`],
  });
  return { exportId: row.id };
}
