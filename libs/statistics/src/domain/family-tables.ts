import type { DeclaredTable, DimensionCodes } from '@panoh/disclosure';
import type { Codebooks } from '@panoh/kernel';
import { findDimension, NONE_OF_THEM, NOT_KNOWN } from './dimension';
import type { LedgerEntry } from './release-ledger';

/** A table among all that anybody can put side by side. */
export interface FamilyTable {
  /** Place in the ledger; null for a table that is to be published. */
  readonly place: number | null;
  readonly name: string;
  readonly declared: DeclaredTable;
  /** What was published; null for a table that is to be. */
  readonly values: readonly (number | null)[] | null;
}

export interface Family {
  /** Those of the ledger first. */
  readonly tables: readonly FamilyTable[];
  /** Everybody whom any of the tables counts. */
  readonly jurisdictions: readonly string[];
}

const PLACE = 'jurisdiction';

/**
 * Old and new tables of a measure. Where they were published for different sets of countries each says for which,
 * because the difference between two sets is a number as well.
 */
export function familyOfTables(
  entries: readonly LedgerEntry[],
  release: { readonly jurisdictions: readonly string[]; readonly tables: readonly DeclaredTable[] },
): Family {
  const scopes = [...entries, release].map((one) => [...one.jurisdictions].sort());
  const differ = new Set(scopes.map((scope) => scope.join(' '))).size > 1;
  const old = entries.flatMap(({ tables, jurisdictions }, index) =>
    tables.map(({ values, ...declared }) => ({ place: index + 1, declared, values, jurisdictions })),
  );
  const fresh = release.tables.map((declared) => ({
    ...{ place: null, declared, values: null, jurisdictions: release.jurisdictions },
  }));
  return {
    tables: [...old, ...fresh].map(({ place, declared, values, jurisdictions }): FamilyTable => {
      const scope = { dimension: PLACE, codes: [...jurisdictions, NOT_KNOWN] };
      const filters = differ ? [...declared.filters, scope] : declared.filters;
      const id = `${place === null ? 'new' : String(place)}/${declared.id}`;
      return { place, name: declared.id, values, declared: { ...declared, id, filters } };
    }),
    jurisdictions: [...new Set(scopes.flat())].sort(),
  };
}

/** Which codes people can have, by dimension, so that nobody is thought possible who cannot be there. */
export function codesAbout(
  { tables, jurisdictions }: Family,
  books: Codebooks,
): ReadonlyMap<string, DimensionCodes> {
  const named = tables.flatMap(({ declared }) => [...declared.dimensions, ...declared.filters]);
  return new Map(
    named.flatMap(({ dimension }) => {
      const codes = codesOfDimension(dimension, books, jurisdictions);
      return codes === undefined ? [] : [[dimension, codes]];
    }),
  );
}

function codesOfDimension(
  id: string,
  books: Codebooks,
  jurisdictions: readonly string[],
): DimensionCodes | undefined {
  const dimension = findDimension(id);
  if (dimension?.codebook == null) return undefined;
  const listed = (books.get(dimension.codebook)?.entries ?? []).map(({ code }) => code);
  const codes = id === PLACE ? listed.filter((code) => jurisdictions.includes(code)) : listed;
  const unstated = dimension.several ? [NONE_OF_THEM, NOT_KNOWN] : [NOT_KNOWN];
  return { codes: [...codes, ...unstated], several: dimension.several };
}
