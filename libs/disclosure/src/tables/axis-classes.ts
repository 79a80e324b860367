import type { DeclaredTable } from './declared-table';
import type { CodeAxis, KnownAxis, SeveralMeaning } from './refinement';

/** Headings of a table for people of whom a dimension with several codes says nothing they could be told by. */
export const NO_CODES: readonly string[] = ['_none', '_not-known'];

export type Codes = ReadonlySet<string> | 'all';

/** People of these codes only; `all` where the table does not ask. */
export function filterOf({ filters }: DeclaredTable, dimension: string): Codes {
  return filters
    .filter((filter) => filter.dimension === dimension)
    .reduce<Codes>((left, { codes }) => both(left, new Set(codes)), 'all');
}

export const both = (one: Codes, other: Codes): Codes => {
  if (one === 'all') return other;
  return other === 'all' ? one : new Set([...one].filter((code) => other.has(code)));
};

export const asCodes = (codes: readonly string[] | 'all'): Codes =>
  codes === 'all' ? codes : new Set(codes);

/** Every set of people, by their code in one dimension, that some table counts together. */
function setsOf(tables: readonly DeclaredTable[], dimension: string): Codes[] {
  return tables.flatMap((table) => {
    const filter = filterOf(table, dimension);
    const headings = table.dimensions.find((one) => one.dimension === dimension)?.headings;
    return headings === undefined ? [filter] : headings.map(({ codes }) => both(filter, asCodes(codes)));
  });
}

/** Codes in the same sets are one class; a code in none of them is in no class, because no table counts it. */
export function codeAxis(
  dimension: string,
  tables: readonly DeclaredTable[],
  known: readonly string[] | undefined,
): CodeAxis {
  const sets = setsOf(tables, dimension);
  const named = [...new Set(sets.flatMap((set) => (set === 'all' ? [] : [...set])))].sort();
  const memberships = new Map<string, number>();
  const classes = new Map<string, number>();
  const classOf = (isIn: (set: Codes) => boolean): number | null => {
    const membership = sets.map((set) => (isIn(set) ? '1' : '0')).join('');
    if (!membership.includes('1')) return null;
    const place = memberships.get(membership) ?? memberships.size;
    memberships.set(membership, place);
    return place;
  };
  for (const code of named) {
    const place = classOf((set) => set === 'all' || set.has(code));
    if (place !== null) classes.set(code, place);
  }
  const allNamed = known?.every((code) => classes.has(code)) ?? false;
  return { kind: 'codes', dimension, classes, others: allNamed ? null : classOf((set) => set === 'all') };
}

/** Every code that a table names is a class of its own: sets of codes that people share cannot be put together. */
export function severalMeaning(
  dimension: string,
  tables: readonly DeclaredTable[],
  known: readonly string[] | undefined,
): SeveralMeaning {
  const inHeadings = tables.flatMap(({ dimensions }) =>
    dimensions
      .filter((one) => one.dimension === dimension)
      .flatMap(({ headings }) => headings.flatMap(({ codes }) => (codes === 'all' ? [] : codes))),
  );
  const inFilters = tables.flatMap(({ filters }) =>
    filters.filter((filter) => filter.dimension === dimension).flatMap(({ codes }) => codes),
  );
  const named = [...new Set([...inHeadings, ...inFilters])].filter((code) => !NO_CODES.includes(code)).sort();
  const classes = new Map(named.map((code, place) => [code, place]));
  const allNamed = known?.every((code) => classes.has(code) || NO_CODES.includes(code)) ?? false;
  return { dimension, classes, others: allNamed ? null : named.length };
}

/** A fact was known, in one version, for days that follow one another: those of release among them make its class. */
export function knownAxis(tables: readonly DeclaredTable[]): KnownAxis {
  const days = [...new Set(tables.map(({ knownOn }) => knownOn))].sort();
  const runs = days.flatMap((_, first) =>
    days.slice(first).map((_day, further) => ({ first, last: first + further })),
  );
  return { kind: 'known', days, runs };
}
