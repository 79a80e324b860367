import { notFound, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { findStored } from '../queries/releases';

export const RELEASE_FORMATS = ['csv', 'xlsx', 'json-stat', 'pdf'] as const;
export type ReleaseFormat = (typeof RELEASE_FORMATS)[number];

/**
 * Notes who takes a release away, before anything of it leaves.
 * @throws DomainError NOT_FOUND, RELEASE.NOT_RELEASED
 */
export async function recordDownload(
  tx: Tx,
  download: { readonly releaseId: string; readonly format: ReleaseFormat; readonly language: string },
): Promise<void> {
  const { releaseId, format, language } = download;
  const release = await findStored(tx, releaseId);
  if (release === undefined) throw notFound();
  if (release.state !== 'released')
    throw refused(
      'RELEASE.NOT_RELEASED',
      'This release is not published yet. Publish it first, then take the file.',
    );
  await tx.sql(
    `INSERT INTO statistics.release_download (release_id, organisation_id, membership_id, format, language)
     VALUES ($1, panoh.org(), panoh.membership(), $2, $3)`,
    [releaseId, format, language],
  );
  tx.record({
    type: 'release.downloaded',
    subject: { kind: 'release', id: releaseId },
    fields: [`format:${format}`],
  });
}
