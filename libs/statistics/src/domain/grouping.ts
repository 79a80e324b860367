import { Temporal } from '@panoh/kernel';
import type { DeclaredHeading } from '@panoh/disclosure';
import { NOT_KNOWN } from './dimension';

/**
 * A way to put the codes of a dimension into the lines of a table. A code may stand in a line of its own and in a
 * group as well: then the table holds both.
 */
export interface Grouping {
  readonly id: string;
  /** Codes with a line of their own; `all` of the list, or none. */
  readonly keep: readonly string[] | 'all';
  readonly groups: readonly { readonly id: string; readonly codes: readonly string[] }[];
  /** Name of the line of everybody whose code stands nowhere else; null: they are in the total only. */
  readonly rest: string | null;
}

/** By dimension, as an installation keeps them; times are grouped by the calendar and stand in no file. */
export interface Groupings {
  of(dimension: string): readonly Grouping[];
  /** What is used where nobody names one; undefined: every code has its line. */
  usual(dimension: string): Grouping | undefined;
}

export const NO_GROUPINGS: Groupings = { of: () => [], usual: () => undefined };

export const TIME_GROUPINGS = ['quarter', 'year'] as const;
export type TimeGrouping = (typeof TIME_GROUPINGS)[number];

/** None for a dimension that is no time; years are grouped already. */
export const timeGroupingsOf = (dimension: string): readonly TimeGrouping[] =>
  dimension === 'month' ? TIME_GROUPINGS : [];

export const TOTAL: DeclaredHeading = { id: 'total', codes: 'all' };

/** @param codes every code of the dimension, without those for "not known" */
export function groupedHeadings(grouping: Grouping | undefined, codes: readonly string[]): DeclaredHeading[] {
  const kept = grouping === undefined || grouping.keep === 'all' ? codes : grouping.keep;
  const groups = (grouping?.groups ?? []).map((group) => ({ id: group.id, codes: group.codes }));
  const named = new Set([...kept, ...groups.flatMap((group) => group.codes)]);
  const rest = codes.filter((code) => !named.has(code));
  const restId = grouping?.rest ?? null;
  return [
    ...groups,
    ...kept.map((code) => ({ id: code, codes: [code] })),
    ...(restId === null || rest.length === 0 ? [] : [{ id: restId, codes: rest }]),
    ...(named.has(NOT_KNOWN) ? [] : [{ id: NOT_KNOWN, codes: [NOT_KNOWN] }]),
  ];
}

/** The months from the first to the last one (YYYY-MM), both included. */
export function monthsBetween(from: string, to: string): string[] {
  const [first, last] = [Temporal.PlainYearMonth.from(from), Temporal.PlainYearMonth.from(to)];
  const months = first.until(last, { largestUnit: 'months' }).months + 1;
  return Array.from({ length: Math.max(0, months) }, (_, index) => first.add({ months: index }).toString());
}

/** `2024-03`, `2024-Q1` or `2024`, each with its months. */
export function timeHeadings(months: readonly string[], grouping: TimeGrouping | null): DeclaredHeading[] {
  const groups = new Map<string, string[]>();
  for (const month of months) {
    const id = timeGroupOf(month, grouping);
    groups.set(id, [...(groups.get(id) ?? []), month]);
  }
  return [...groups].map(([id, codes]) => ({ id, codes }));
}

function timeGroupOf(month: string, grouping: TimeGrouping | null): string {
  const [year = '', number = ''] = month.split('-');
  switch (grouping) {
    case null:
      return month;
    case 'quarter':
      return `${year}-Q${String(Math.ceil(Number(number) / 3))}`;
    case 'year':
      return year;
  }
}
