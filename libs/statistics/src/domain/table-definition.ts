import { invalid, Temporal } from '@panoh/kernel';
import { type Dimension, findDimension } from './dimension';
import type { CountMonths } from './fact';
import { type Grouping, type Groupings, NO_GROUPINGS, type TimeGrouping, timeGroupingsOf } from './grouping';

/** The five counts of R50. One table counts one of them. */
export const MEASURES = ['signals', 'presumed', 'identified', 'assisted', 'returned'] as const;
export type Measure = (typeof MEASURES)[number];

export const COUNT_OF: Readonly<Record<Measure, keyof CountMonths>> = {
  signals: 'signal',
  presumed: 'presumed',
  identified: 'identified',
  assisted: 'assisted',
  returned: 'returned',
};

export interface TableFilter {
  readonly dimension: string;
  /** Facts that have any of them. */
  readonly codes: readonly string[];
}

export interface TableGrouping {
  readonly dimension: string;
  readonly grouping: string;
}

/** A question in codes: nothing of a person stands in it. */
export interface TableDefinition {
  readonly measure: Measure;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** How the codes of rows and columns are put together; left out where every code has its line. */
  readonly groupings?: readonly TableGrouping[];
  /** All of them must hold. */
  readonly filters: readonly TableFilter[];
  /** Months (YYYY-MM) in which the count began, the first and the last one included. */
  readonly from: string;
  readonly to: string;
  /** What was known on that day (YYYY-MM-DD); null for today. */
  readonly asKnownOn: string | null;
}

export type LineGrouping =
  | { readonly by: 'codes'; readonly grouping: Grouping }
  | { readonly by: 'time'; readonly grouping: TimeGrouping };

/** A definition whose dimensions exist. */
export interface CheckedTable {
  readonly count: keyof CountMonths;
  readonly rows: Dimension;
  readonly columns: Dimension | undefined;
  /** By dimension. */
  readonly groupings: ReadonlyMap<string, LineGrouping>;
  readonly filters: readonly { readonly dimension: Dimension; readonly codes: readonly string[] }[];
  readonly from: Temporal.PlainYearMonth;
  readonly to: Temporal.PlainYearMonth;
  readonly asKnownOn: Temporal.PlainDate | null;
}

const MOST_DIMENSIONS = 2;
const MOST_YEARS = 40;

/**
 * @throws DomainError STATISTICS.NO_ROWS, STATISTICS.TOO_MANY_DIMENSIONS, STATISTICS.UNKNOWN_DIMENSION,
 * STATISTICS.UNKNOWN_GROUPING, STATISTICS.DIMENSION_TWICE, STATISTICS.TOO_MANY_FILTERS, STATISTICS.EMPTY_FILTER, STATISTICS.PERIOD, STATISTICS.DAY
 */
export function checkTable(
  definition: TableDefinition,
  { mostFilters, groupings = NO_GROUPINGS }: { readonly mostFilters: number; readonly groupings?: Groupings },
): CheckedTable {
  const { measure, rows, columns, filters } = definition;
  const wanted = [...rows, ...columns];
  if (wanted.length > MOST_DIMENSIONS || rows.length > 1 || columns.length > 1)
    throw invalid(
      'STATISTICS.TOO_MANY_DIMENSIONS',
      `This table has ${String(wanted.length)} dimensions. On the screen it has one in the rows and at most one in the columns: use filters for the others.`,
    );
  const [inRows, inColumns] = wanted.map(dimensionOf);
  if (inRows === undefined || rows.length === 0)
    throw invalid('STATISTICS.NO_ROWS', 'Choose what stands in the rows of the table.');
  if (new Set(wanted).size < wanted.length)
    throw invalid('STATISTICS.DIMENSION_TWICE', 'Rows and columns are the same. Choose two dimensions.');
  if (filters.length > mostFilters)
    throw invalid(
      'STATISTICS.TOO_MANY_FILTERS',
      `This table has ${String(filters.length)} filters. Use at most ${String(mostFilters)}.`,
    );
  return {
    count: COUNT_OF[measure],
    rows: inRows,
    columns: inColumns,
    groupings: checkGroupings(definition, groupings),
    filters: filters.map(checkFilter),
    ...checkPeriod(definition),
    asKnownOn: definition.asKnownOn === null ? null : dayOf(definition.asKnownOn),
  };
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

function checkGroupings(
  { rows, columns, groupings = [] }: TableDefinition,
  known: Groupings,
): CheckedTable['groupings'] {
  return new Map(
    groupings.map(({ dimension, grouping: wanted }): [string, LineGrouping] => {
      const time = timeGroupingsOf(dimension).find((one) => one === wanted);
      const grouping = known.of(dimension).find(({ id }) => id === wanted);
      const inTable = [...rows, ...columns].includes(dimension);
      if (inTable && time !== undefined) return [dimension, { by: 'time', grouping: time }];
      if (inTable && grouping !== undefined) return [dimension, { by: 'codes', grouping }];
      throw invalid(
        'STATISTICS.UNKNOWN_GROUPING',
        'The table names a grouping that its rows and columns do not have. See the list of groupings.',
      );
    }),
  );
}

function checkFilter({ dimension, codes }: TableFilter): CheckedTable['filters'][number] {
  const found = dimensionOf(dimension);
  if (codes.length === 0)
    throw invalid('STATISTICS.EMPTY_FILTER', 'A filter has no value. Choose one or take the filter away.');
  return { dimension: found, codes };
}

export function checkPeriod(
  definition: Pick<TableDefinition, 'from' | 'to'>,
): Pick<CheckedTable, 'from' | 'to'> {
  const [from, to] = [monthOf(definition.from), monthOf(definition.to)];
  if (Temporal.PlainYearMonth.compare(from, to) > 0 || to.year - from.year >= MOST_YEARS)
    throw invalid(
      'STATISTICS.PERIOD',
      `The period must run from an earlier to a later month and span less than ${String(MOST_YEARS)} years.`,
    );
  return { from, to };
}

function monthOf(text: string): Temporal.PlainYearMonth {
  try {
    return inDatabase(Temporal.PlainYearMonth.from(text));
  } catch {
    throw invalid('STATISTICS.PERIOD', 'Give the first and the last month of the period, as 2026-03.');
  }
}

export function dayOf(text: string): Temporal.PlainDate {
  try {
    return inDatabase(Temporal.PlainDate.from(text));
  } catch {
    throw invalid('STATISTICS.DAY', 'Give the day as of which the table is known, as 2026-03-24.');
  }
}

/** PostgreSQL knows no year 0. */
function inDatabase<Day extends { readonly year: number }>(day: Day): Day {
  if (day.year < 1) throw new RangeError('A year before the first.');
  return day;
}
