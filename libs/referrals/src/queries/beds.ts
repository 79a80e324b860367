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
  /** For whom it is kept, told to the house whose bed it is and to nobody else. */
  readonly hold: BedHold | null;
}

export interface BedHold {
  readonly referralId: string;
  readonly code: string | null;
  /** The person sleeps in it; until then it is only kept. */
  readonly taken: boolean;
}

/** Beds as the directory shows them: which are free is no secret, for whom they are held is. */
export async function listBeds(
  tx: ReadTx,
  filter: { organisationId?: string; bedId?: string; limit: number },
): Promise<BedLine[]> {
  return tx.sql<BedLine>(
    `SELECT b.id, b.organisation_id AS "organisationId", b.label, b.profile, b.revision,
       CASE WHEN b.state <> 'free' THEN b.state WHEN unfree.taken THEN 'occupied'
            WHEN unfree.bed_id IS NOT NULL THEN 'held' ELSE 'free' END AS state,
       CASE WHEN own.id IS NOT NULL THEN jsonb_build_object(
         'referralId', own.referral_id, 'code', c.code, 'taken', own.taken_at IS NOT NULL) END AS hold
     FROM directory.bed AS b LEFT JOIN referrals.unfree_beds() AS unfree ON unfree.bed_id = b.id
     LEFT JOIN referrals.bed_hold AS own
       ON own.bed_id = b.id AND own.released_at IS NULL AND own.organisation_id = panoh.org()
     LEFT JOIN cases.case_file AS c ON c.id = own.case_id
     WHERE ($1::uuid IS NULL OR b.organisation_id = $1) AND ($2::uuid IS NULL OR b.id = $2)
     ORDER BY b.organisation_id, b.label LIMIT $3`,
    [filter.organisationId ?? null, filter.bedId ?? null, filter.limit],
  );
}
