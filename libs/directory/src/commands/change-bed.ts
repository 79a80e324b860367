import { type MemberActor, notFound, stale } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { type BedProfile, type BedState, checkBedProfile } from '../domain/bed';

interface BedChange {
  readonly bedId: string;
  readonly state?: BedState;
  readonly profile?: BedProfile;
  /** The revision the change was made from; without it the last one wins. */
  readonly ifRevision?: number;
}

/** The shelter says what has become of its bed, or corrects whom it can take. */
export async function changeBed(
  tx: Tx,
  actor: MemberActor,
  change: BedChange,
): Promise<{ revision: number }> {
  const bed = await tx.one<{ revision: number; state: BedState }>(
    `SELECT revision, state FROM directory.bed WHERE id = $1 AND organisation_id = $2 FOR UPDATE`,
    [change.bedId, actor.organisationId],
  );
  if (bed === undefined) throw notFound();
  if (change.ifRevision !== undefined && change.ifRevision !== bed.revision) throw stale();
  if (change.profile !== undefined) checkBedProfile(change.profile);
  const state = change.state ?? bed.state;
  await tx.sql(
    `UPDATE directory.bed SET state = $2, profile = coalesce($3, profile), revision = revision + 1 WHERE id = $1`,
    [change.bedId, state, change.profile === undefined ? null : JSON.stringify(change.profile)],
  );
  tx.record({
    type: 'bed.changed',
    subject: { kind: 'bed', id: change.bedId },
    organisationId: actor.organisationId,
    data: { from: bed.state, to: state, profileChanged: change.profile !== undefined },
  });
  return { revision: bed.revision + 1 };
}
