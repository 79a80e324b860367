import type { ReadTx } from '@panoh/platform';
import {
  faultIn,
  hexOf,
  type LedgerEntry,
  type LedgerFault,
  ledgerAltered,
  type LedgerRow,
  type MacOf,
} from '../domain/release-ledger';

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  readonly entries: readonly LedgerEntry[];
}

/**
 * All that was published of a family, in its order, and believed: its chain was followed from the first entry on.
 * @throws DomainError RELEASE.LEDGER_ALTERED
 */
export async function ledgerOf(tx: ReadTx, family: string, macOf: MacOf): Promise<Ledger> {
  const rows = await rowsOf(tx, family);
  const fault = faultIn(family, rows, macOf, await highestKnown(tx, family));
  if (fault !== undefined) throw ledgerAltered(fault);
  return { rows, entries: rows.map(({ entry }) => JSON.parse(entry) as LedgerEntry) };
}

export interface VerifiedLedger {
  readonly family: string;
  readonly entries: number;
  /** MAC of the last entry: whoever kept it on paper sees whether another ledger stands here now. */
  readonly last: string | null;
  readonly fault: LedgerFault | undefined;
}

/** What is wrong with the ledger of each family that has one, beside the audit, which tells of each release too. */
export async function verifyLedgers(tx: ReadTx, macOf: MacOf): Promise<VerifiedLedger[]> {
  const told = await tx.sql<{ family: string; place: number }>(
    `SELECT family.is AS family, max(place.is::integer) AS place FROM panoh.audit_entry AS a,
       LATERAL (SELECT substring(f FROM '^family:(.+)$') AS is FROM unnest(a.fields) AS f) AS family,
       LATERAL (SELECT substring(f FROM '^place:(\\d+)$') AS is FROM unnest(a.fields) AS f) AS place
     WHERE a.type = 'release.released' AND family.is IS NOT NULL AND place.is IS NOT NULL GROUP BY 1`,
  );
  const kept = await tx.sql<{ family: string }>(
    `SELECT family FROM statistics.release_ledger UNION SELECT family FROM statistics.release WHERE place IS NOT NULL`,
  );
  const families = [...new Set([...kept, ...told].map(({ family }) => family))].sort();
  const found: VerifiedLedger[] = [];
  for (const family of families) {
    const rows = await rowsOf(tx, family);
    const audited = told.find((one) => one.family === family)?.place ?? 0;
    const known = Math.max(audited, await highestKnown(tx, family));
    const last = rows.at(-1);
    found.push({
      ...{ family, entries: rows.length, last: last === undefined ? null : hexOf(last.mac) },
      fault: faultIn(family, rows, macOf, known),
    });
  }
  return found;
}

const rowsOf = (tx: ReadTx, family: string): Promise<LedgerRow[]> =>
  tx.sql<LedgerRow>(
    `SELECT place, release_id AS "releaseId", entry, mac FROM statistics.release_ledger WHERE family = $1 ORDER BY place`,
    [family],
  );

/** Releases say at which place they were written, and requests after how many they were prepared. */
async function highestKnown(tx: ReadTx, family: string): Promise<number> {
  const row = await tx.one<{ known: number }>(
    `SELECT coalesce(max(greatest(place, prepared_after)), 0) AS known FROM statistics.release WHERE family = $1`,
    [family],
  );
  return row?.known ?? 0;
}
