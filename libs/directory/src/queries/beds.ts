import type { ReadTx } from '@panoh/platform';
import type { BedProfile, BedState } from '../domain/bed';

export interface BedView {
  readonly id: string;
  readonly organisationId: string;
  readonly label: string;
  readonly profile: BedProfile;
  /** What the shelter says; whether a referral holds it, `listBedsWithHolds` of referrals tells. */
  readonly state: BedState;
  readonly revision: number;
}

export const BED_COLUMNS = `id, organisation_id AS "organisationId", label, profile, state, revision`;

export async function findBed(tx: ReadTx, id: string): Promise<BedView | undefined> {
  return tx.one<BedView>(`SELECT ${BED_COLUMNS} FROM directory.bed WHERE id = $1`, [id]);
}
