import { type MemberActor, notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { RecordRules } from '../domain/policy';
import { requireTakeable } from '../domain/record-export';
import { storedExport } from '../queries/record-exports';

export interface DownloadSize {
  readonly records: number;
  readonly givenUp: number;
  readonly leftOut: number;
}

/**
 * Notes who takes which records, before the first byte leaves. Values given up and people left out are told in steps
 * of k: for a month with few people they would be the very number that no table shows.
 * @throws DomainError NOT_FOUND, RECORD_EXPORT.NOT_YOURS, RECORD_EXPORT.LAPSED, RECORD_EXPORT.NOT_APPROVED,
 *   RECORD_EXPORT.EXPIRED, RECORD_EXPORT.RULES
 */
export async function noteRecordDownload(
  tx: Tx,
  actor: MemberActor,
  exportId: string,
  { records, givenUp, leftOut }: DownloadSize,
  rules: RecordRules,
): Promise<{ downloadId: string }> {
  const inSteps = (count: number): number => Math.ceil(count / rules.k) * rules.k;
  const standing = await storedExport(tx, exportId);
  if (standing === undefined) throw notFound();
  requireTakeable(standing, actor, { now: tx.now, rules });
  const row = await tx.one<{ id: string }>(
    `INSERT INTO statistics.record_download (export_id, organisation_id, membership_id, records, given_up, left_out)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [
      ...[exportId, actor.organisationId, actor.membershipId, records],
      ...[inSteps(givenUp), inSteps(leftOut)],
    ],
  );
  if (row === undefined) throw new Error('The download was not stored.');
  tx.record({
    type: 'record-export.taken',
    subject: { kind: 'record-export', id: exportId },
    fields: [`format:${standing.format}`, `records:${String(records)}`],
  });
  return { downloadId: row.id };
}

/** Says how it ended; a download that was broken off may have told nearly everything. */
export async function endRecordDownload(
  tx: Tx,
  downloadId: string,
  ended: 'whole' | 'broken-off',
): Promise<void> {
  await tx.sql(`UPDATE statistics.record_download SET ended = $2 WHERE id = $1 AND ended IS NULL`, [
    downloadId,
    ended,
  ]);
}
