import type { DeclaredHeading, DeclaredTable } from '@panoh/disclosure';
import { type Codebooks, invalid } from '@panoh/kernel';
import { type Dimension, findDimension, NONE_OF_THEM, NOT_KNOWN } from './dimension';
import {
  groupedHeadings,
  type Grouping,
  type Groupings,
  monthsBetween,
  TIME_GROUPINGS,
  timeHeadings,
  TOTAL,
} from './grouping';
import { isKnownCode } from './refuse-unknown-codes';
import type { AskedDimension, AskedTable, ReleaseDefinition } from './release-definition';
import { checkPeriod, type TableFilter } from './table-definition';

/** What a definition is checked against. */
export interface Declaring {
  readonly books: Codebooks;
  readonly groupings: Groupings;
  /** Of whoever asks: regions and countries of cases elsewhere are not theirs to list. */
  readonly jurisdictions: readonly string[];
  readonly mostDimensions: number;
}

/** Times are told by months. */
const MONTH = 'month';
const MOST_TABLES = 20;

/**
 * A question as tables in codes, line by line: the lines follow from the lists and never from the people counted,
 * so that a line says nothing by being there.
 * @throws DomainError RELEASE.TABLES, RELEASE.TOO_MANY_DIMENSIONS, RELEASE.DIMENSION_TWICE, RELEASE.UNKNOWN_GROUPING,
 * RELEASE.TWO_WITH_SEVERAL, RELEASE.FILTER_OF_SEVERAL, STATISTICS.UNKNOWN_DIMENSION, STATISTICS.UNKNOWN_CODE,
 * STATISTICS.EMPTY_FILTER, STATISTICS.PERIOD
 */
export function declareTables(asked: ReleaseDefinition, about: Declaring, knownOn: string): DeclaredTable[] {
  const { from, to } = checkPeriod(asked);
  const months = monthsBetween(from.toString(), to.toString());
  if (asked.tables.length === 0 || asked.tables.length > MOST_TABLES)
    throw invalid('RELEASE.TABLES', `Ask for one to ${String(MOST_TABLES)} tables at a time.`);
  return asked.tables.map((table) => {
    checkShape(table, about);
    const filters = table.filters.map((filter) => checkFilter(filter, about.books));
    const kept = months.filter((month) => filters.every((filter) => letsThrough(filter, month)));
    if (kept.length === 0)
      throw invalid(
        'STATISTICS.PERIOD',
        'The filter on times leaves no month of the period. Change one of them.',
      );
    return {
      id: table.id,
      dimensions: table.dimensions.map((one) => declareDimension(one, kept, about)),
      filters: [
        { dimension: MONTH, codes: kept },
        ...filters
          .filter(({ dimension }) => !isTime(dimension))
          .map(({ dimension, codes }) => ({ dimension: dimension.id, codes })),
      ],
      knownOn,
    };
  });
}

const isTime = ({ codebook }: Dimension): boolean => codebook === null;

function checkShape({ dimensions, filters }: AskedTable, { mostDimensions }: Declaring): void {
  if (dimensions.length > mostDimensions)
    throw invalid(
      'RELEASE.TOO_MANY_DIMENSIONS',
      `A table has ${String(dimensions.length)} dimensions. One that is published has at most ${String(mostDimensions)}: take some away.`,
    );
  const found = dimensions.map(({ dimension }) => dimensionOf(dimension));
  const names = found.map((dimension) => (isTime(dimension) ? MONTH : dimension.id));
  if (new Set(names).size < names.length)
    throw invalid('RELEASE.DIMENSION_TWICE', 'A table has the same dimension twice. Take one of them away.');
  const several = [...found, ...filters.map(({ dimension }) => dimensionOf(dimension))].filter(
    (dimension) => dimension.several,
  );
  if (new Set(several.map(({ id }) => id)).size > 1)
    throw invalid(
      'RELEASE.TWO_WITH_SEVERAL',
      'A table asks about two things of which a person may have several. Ask about one of them in each table.',
    );
}

function dimensionOf(id: string): Dimension {
  const dimension = findDimension(id);
  if (dimension === undefined)
    throw invalid(
      'STATISTICS.UNKNOWN_DIMENSION',
      'The table names a dimension that does not exist. See the list of dimensions.',
    );
  return dimension;
}

interface CheckedFilter {
  readonly dimension: Dimension;
  readonly codes: readonly string[];
}

function checkFilter({ dimension: id, codes }: TableFilter, books: Codebooks): CheckedFilter {
  const dimension = dimensionOf(id);
  if (codes.length === 0)
    throw invalid('STATISTICS.EMPTY_FILTER', 'A filter has no value. Choose one or take the filter away.');
  if (!codes.every((code) => isKnownCode(dimension, code, books))) throw unknownCode(id);
  const unstated = codes.every((code) => code === NOT_KNOWN || code === NONE_OF_THEM);
  if (dimension.several && !unstated && codes.length > 1)
    throw invalid(
      'RELEASE.FILTER_OF_SEVERAL',
      'A filter names several things of which a person may have more than one. Name one of them.',
    );
  return { dimension, codes: [...new Set(codes)].sort() };
}

const letsThrough = ({ dimension: { id, codebook }, codes }: CheckedFilter, month: string): boolean =>
  codebook !== null || codes.includes(id === 'year' ? month.slice(0, 4) : month);

const unknownCode = (dimension: string) =>
  invalid(
    'STATISTICS.UNKNOWN_CODE',
    'A table names a value that is not in its list. Choose one from the list.',
    {
      dimension,
    },
  );

type DeclaredDimension = DeclaredTable['dimensions'][number];

function declareDimension(
  { dimension: id, grouping: wanted, codes }: AskedDimension,
  months: readonly string[],
  about: Declaring,
): DeclaredDimension {
  const dimension = dimensionOf(id);
  if (isTime(dimension)) {
    if (codes !== null) throw unknownCode(id);
    return {
      dimension: MONTH,
      headings: [TOTAL, ...timeHeadings(months, timeGrouping(id, wanted))],
      several: false,
    };
  }
  const all = codesOf(dimension, about);
  if (codes !== null && (codes.length === 0 || !codes.every((code) => all.includes(code))))
    throw unknownCode(id);
  const grouping = groupingOf(dimension, wanted, about.groupings);
  const lines = groupedHeadings(codes === null ? grouping : onlyThese(codes, dimension), all);
  const none: DeclaredHeading[] = dimension.several ? [{ id: NONE_OF_THEM, codes: [NONE_OF_THEM] }] : [];
  return { dimension: id, headings: [TOTAL, ...none, ...lines], several: dimension.several };
}

const onlyThese = (codes: readonly string[], { several }: Dimension): Grouping => ({
  ...{ id: 'own', keep: [...new Set(codes)], groups: [] },
  // People with several codes cannot be put together: whoever has one of the others may have one of these too.
  rest: several ? null : 'other',
});

function timeGrouping(id: string, wanted: string | null): 'quarter' | 'year' | null {
  const found = TIME_GROUPINGS.find((grouping) => grouping === wanted);
  if (wanted !== null && (found === undefined || (id === 'year' && found !== 'year')))
    throw unknownGrouping();
  return id === 'year' ? 'year' : (found ?? null);
}

function groupingOf({ id }: Dimension, wanted: string | null, groupings: Groupings): Grouping | undefined {
  if (wanted === null) return groupings.usual(id);
  const found = groupings.of(id).find((grouping) => grouping.id === wanted);
  if (found === undefined) throw unknownGrouping();
  return found;
}

const unknownGrouping = () =>
  invalid(
    'RELEASE.UNKNOWN_GROUPING',
    'A table names a grouping that its dimension does not have. See the list of groupings.',
  );

/** Every code that people in these countries can have, in the order of its list. */
export function codesOf(
  { id, codebook }: Dimension,
  { books, jurisdictions }: Pick<Declaring, 'books' | 'jurisdictions'>,
): string[] {
  const codes = (books.get(codebook ?? '')?.entries ?? []).map(({ code }) => code);
  if (id === 'jurisdiction') return codes.filter((code) => jurisdictions.includes(code));
  if (id === 'region')
    return codes.filter((code) => jurisdictions.some((country) => code.startsWith(`${country}-`)));
  return codes;
}

export const cellsIn = (tables: readonly DeclaredTable[]): number =>
  tables.reduce(
    (sum, { dimensions }) => sum + dimensions.reduce((product, { headings }) => product * headings.length, 1),
    0,
  );
