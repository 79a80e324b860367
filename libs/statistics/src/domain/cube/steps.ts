import type { AxisMeaning, CodeAxis, StatedAxis } from '@panoh/disclosure';
import { invalid } from '@panoh/kernel';
import { findDimension, type Held, NONE_OF_THEM, NOT_KNOWN } from '../dimension';
import { codeStep, listStep, monthStep } from './code-steps';
import { MONTH_COLUMNS } from './columns';
import type { FactColumns } from './fact-columns';
import { dayNumber, LAST_MONTH, monthNumber, UNKNOWN_MONTH } from './months';
import { MOST_STEPS, OUT, type Placing, type Step } from './placing';
import type { Layout, Scope } from './question';
import { stridesOf } from './strides';

/** @throws DomainError STATISTICS.UNKNOWN_DIMENSION */
export function placingOf(
  columns: FactColumns,
  scope: Scope,
  { grid, axes }: Pick<Layout, 'grid' | 'axes'>,
  knownOn: string,
): Placing {
  const strides = stridesOf(grid.axes.map(({ classes }) => classes));
  const { count, period, filters } = scope;
  if (1 + filters.length + axes.length > MOST_STEPS)
    throw new Error('More dimensions are asked about than can be counted at once.');
  const known = axes.findIndex(({ kind }) => kind === 'known');
  return {
    month: MONTH_COLUMNS.indexOf(count),
    from: period === null ? UNKNOWN_MONTH : monthNumber(period.from),
    to: period === null ? LAST_MONTH : monthNumber(period.to),
    ...daysOf(axes[known], strides[known] ?? 0, knownOn),
    steps: [
      jurisdictionStep(columns, scope),
      ...filters.map(({ dimension, codes }) => filterStep(columns, scope, dimension, new Set(codes))),
      ...axes.flatMap((axis, place) => axisStep(columns, scope, axis, strides[place] ?? 0) ?? []),
    ],
  };
}

function daysOf(
  axis: AxisMeaning | undefined,
  stride: number,
  knownOn: string,
): Pick<Placing, 'days' | 'runs'> {
  if (axis?.kind !== 'known') return { days: Int32Array.of(dayNumber(knownOn)), runs: Int32Array.of(0) };
  const days = Int32Array.from(axis.days, dayNumber);
  const runs = new Int32Array(days.length ** 2).fill(OUT);
  for (const [place, { first, last }] of axis.runs.entries())
    runs[first * days.length + last] = place * stride;
  return { days, runs };
}

function jurisdictionStep(columns: FactColumns, { jurisdictions }: Scope): Step {
  const ours = new Set(jurisdictions);
  return codeStep(columns, 'jurisdiction', (code) => (code === null || ours.has(code) ? 0 : OUT));
}

function axisStep(columns: FactColumns, scope: Scope, axis: AxisMeaning, stride: number): Step | undefined {
  switch (axis.kind) {
    case 'known':
      return undefined;
    case 'stated':
      return statedStep(columns, axis, stride);
    case 'codes':
      return codesStep(columns, scope, axis, stride);
  }
}

function codesStep(columns: FactColumns, { count }: Scope, axis: CodeAxis, stride: number): Step {
  const added = (code: string): number => {
    const place = axis.classes.get(code) ?? axis.others;
    return place === null ? OUT : place * stride;
  };
  const held = heldOf(axis.dimension);
  if (held.kind === 'month') return monthStep(columns, count, (month) => added(held.codeOf(month)));
  if (held.kind === 'list')
    throw new Error(`People may have several codes of ${axis.dimension}: they do not divide them.`);
  return codeStep(columns, held.column, (code) => added(code ?? NOT_KNOWN));
}

function statedStep(
  columns: FactColumns,
  { dimension, any, none, notKnown }: StatedAxis,
  stride: number,
): Step {
  const found = heldOf(dimension);
  if (found.kind !== 'list') throw new Error(`People have one code of ${dimension} at most.`);
  return listStep(columns, found.column, (codes) => {
    if (codes === null) return notKnown * stride;
    return (codes.length === 0 ? none : any) * stride;
  });
}

function filterStep(columns: FactColumns, { count }: Scope, id: string, wanted: ReadonlySet<string>): Step {
  const inside = (code: string): number => (wanted.has(code) ? 0 : OUT);
  const held = heldOf(id);
  switch (held.kind) {
    case 'month':
      return monthStep(columns, count, (month) => inside(held.codeOf(month)));
    case 'code':
      return codeStep(columns, held.column, (code) => inside(code ?? NOT_KNOWN));
    case 'list':
      return listStep(columns, held.column, (codes) =>
        statedCodes(codes).some((code) => wanted.has(code)) ? 0 : OUT,
      );
  }
}

/** What stands in a table for a list of codes. */
export function statedCodes(codes: readonly string[] | null): readonly string[] {
  if (codes === null) return [NOT_KNOWN];
  return codes.length === 0 ? [NONE_OF_THEM] : codes;
}

/** @throws DomainError STATISTICS.UNKNOWN_DIMENSION */
export function heldOf(id: string): Held {
  const found = findDimension(id);
  if (found !== undefined) return found.held;
  throw invalid(
    'STATISTICS.UNKNOWN_DIMENSION',
    'The table names a dimension that does not exist. See the list of dimensions.',
  );
}
