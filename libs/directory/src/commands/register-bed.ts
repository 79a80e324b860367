import { type MemberActor, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { type BedProfile, checkBedLabel, checkBedProfile } from '../domain/bed';

/** Enters a bed of the actor's own organisation; it is free from now on. */
export async function registerBed(
  tx: Tx,
  actor: MemberActor,
  bed: { label: string; profile: BedProfile },
): Promise<{ bedId: string }> {
  checkBedLabel(bed.label);
  checkBedProfile(bed.profile);
  return enterBed(tx, { ...bed, organisationId: actor.organisationId });
}

/** The same for a program (demo, import), which says whose bed it is and may bring the id. */
export async function enterBed(
  tx: Tx,
  bed: { id?: string; organisationId: string; label: string; profile: BedProfile },
): Promise<{ bedId: string }> {
  const row = await tx.one<{ id: string }>(
    `INSERT INTO directory.bed (id, organisation_id, label, profile)
     VALUES (coalesce($1, gen_random_uuid()), $2, $3, $4)
     ON CONFLICT (organisation_id, label) DO NOTHING RETURNING id`,
    [bed.id ?? null, bed.organisationId, bed.label, JSON.stringify(bed.profile)],
  );
  if (row === undefined)
    throw refused('BED.LABEL_TAKEN', 'Another bed of your organisation has this label. Choose another one.');
  tx.record({
    type: 'bed.registered',
    subject: { kind: 'bed', id: row.id },
    organisationId: bed.organisationId,
  });
  return { bedId: row.id };
}
