import type { Days } from '@panoh/deadlines';
import type { ReadTx } from '@panoh/platform';
import type { CaseCodes } from '../data/load-matter';

/** Between whom something stands; nobody receives what is not asked of anybody. */
export interface Sides {
  readonly file: Pick<CaseCodes, 'id' | 'jurisdiction' | 'region'>;
  readonly from: string;
  readonly to: string | null;
  /** How the receiver counts days, where that was read already. */
  readonly toDays?: Days;
}

/**
 * The organisation a party of the mechanism stands for here: whose clock it is. A region without a commission
 * of its own is answered for by the national one; where there is none at all, by whoever sent.
 */
export async function organisationOfParty(
  tx: ReadTx,
  { file, from, to }: Sides,
  party: string,
): Promise<string> {
  switch (party) {
    case 'receiver':
      return to ?? from;
    case 'territorial-secretary':
      return (await findCommission(tx, file.jurisdiction, file.region)) ?? from;
    case 'coordinator':
      return (await findCommission(tx, file.jurisdiction, null)) ?? from;
    default:
      return from;
  }
}

async function findCommission(
  tx: ReadTx,
  jurisdiction: string,
  region: string | null,
): Promise<string | undefined> {
  const row = await tx.one<{ id: string }>(
    `SELECT id FROM directory.organisation
     WHERE type = 'Commission' AND $1 = ANY (jurisdictions) AND closed_at IS NULL AND (region IS NULL OR region = $2)
     ORDER BY (region IS NOT DISTINCT FROM $2) DESC, superior_id IS NOT NULL, id LIMIT 1`,
    [jurisdiction, region],
  );
  return row?.id;
}
