import type { BedProfile } from '@panoh/directory';
import type { ReadTx } from '@panoh/platform';

export type BedStanding = 'free' | 'held' | 'occupied' | 'out-of-service';

export interface BedLine {
  readonly id: string;
  readonly organisationId: string;
  readonly label: string;
  readonly profile: BedProfile;
  /** What the shelter says, and what referrals hold, in one word. */
  readonly state: BedStanding;
  readonly revision: number;
}

/** Beds as the directory shows them: which are free is no secret, for whom they are held is. */
export async function listBeds(
  tx: ReadTx,
  filter: { organisationId?: string; bedId?: string; limit: number },
): Promise<BedLine[]> {
  return tx.sql<BedLine>(
    `SELECT b.id, b.organisation_id AS "organisationId", b.label, b.profile, b.revision,
       CASE WHEN b.state <> 'free' THEN b.state WHEN unfree.taken THEN 'occupied'
            WHEN unfree.bed_id IS NOT NULL THEN 'held' ELSE 'free' END AS state
     FROM directory.bed AS b LEFT JOIN referrals.unfree_beds() AS unfree ON unfree.bed_id = b.id
     WHERE ($1::uuid IS NULL OR b.organisation_id = $1) AND ($2::uuid IS NULL OR b.id = $2)
     ORDER BY b.organisation_id, b.label LIMIT $3`,
    [filter.organisationId ?? null, filter.bedId ?? null, filter.limit],
  );
}
