import { notFound, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { mayBeWithdrawn } from '../domain/release-state';
import { findStored } from '../queries/releases';

/**
 * Gives a release up. Whoever works on it notices within a second or two and stops. Doing it twice does nothing more.
 * @throws DomainError NOT_FOUND, RELEASE.RELEASED: what was published stays published
 */
export async function withdrawRelease(tx: Tx, releaseId: string): Promise<void> {
  const release = await findStored(tx, releaseId, 'FOR UPDATE');
  if (release === undefined) throw notFound();
  if (release.state === 'withdrawn') return;
  if (!mayBeWithdrawn(release.state))
    throw refused(
      'RELEASE.RELEASED',
      'This release is published, and what is known stays known. It cannot be withdrawn.',
    );
  await tx.sql(
    `UPDATE statistics.release SET state = 'withdrawn', stage = NULL, table_values = NULL, holder = NULL,
       leased_until = NULL, revision = revision + 1 WHERE id = $1`,
    [releaseId],
  );
  tx.record({ type: 'release.withdrawn', subject: { kind: 'release', id: releaseId } });
}
