import type { ReleasedTable } from '@panoh/disclosure';
import { DomainError } from '@panoh/kernel';
import type { Measure } from './table-definition';

/** One publication, as it stands in the ledger: everything that anybody can read since then. */
export interface LedgerEntry {
  readonly measure: Measure;
  readonly jurisdictions: readonly string[];
  readonly tables: readonly ReleasedTable[];
  readonly organisationId: string;
  readonly membershipId: string;
  readonly releasedAt: string;
}

/** A row of the ledger as it is stored; the text is kept to the letter because the MAC covers it. */
export interface LedgerRow {
  readonly place: number;
  readonly releaseId: string;
  readonly entry: string;
  readonly mac: Buffer | Uint8Array;
}

/** Hexadecimal MAC of a text, under the key for ledgers. */
export type MacOf = (text: string) => string;

export type LedgerFault =
  | { readonly code: 'altered' | 'missing'; readonly place: number }
  /** The last entries are gone: releases are known that stood there. */
  | { readonly code: 'cut'; readonly place: number };

/** What the MAC of an entry covers: itself, where it stands, and through the MAC before it all that came before. */
export const chained = (
  family: string,
  previous: string,
  { place, releaseId, entry }: Omit<LedgerRow, 'mac'>,
): string => JSON.stringify([family, place, previous, releaseId, entry]);

/** Of a ledger without entries. */
export const BEFORE_THE_FIRST = '';

/**
 * The first thing that is wrong with the ledger of a family.
 * @param rows by place
 * @param known the highest place that is known from elsewhere to have been written; 0 for none
 */
export function faultIn(
  family: string,
  rows: readonly LedgerRow[],
  macOf: MacOf,
  known: number,
): LedgerFault | undefined {
  let previous = BEFORE_THE_FIRST;
  for (const [index, row] of rows.entries()) {
    if (row.place !== index + 1) return { code: 'missing', place: index + 1 };
    const mac = macOf(chained(family, previous, row));
    if (mac !== hexOf(row.mac)) return { code: 'altered', place: row.place };
    previous = mac;
  }
  return rows.length < known ? { code: 'cut', place: rows.length + 1 } : undefined;
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The ledger says what was published; where it cannot be believed nobody knows what a next table gives away. */
export const ledgerAltered = (fault: LedgerFault): DomainError =>
  new DomainError(
    'refused',
    'RELEASE.LEDGER_ALTERED',
    'The ledger of what was published was altered, so nothing of this measure is prepared or published. Ask whoever runs this node for "panoh statistics ledger-verify".',
    { fault: fault.code, place: fault.place },
  );
