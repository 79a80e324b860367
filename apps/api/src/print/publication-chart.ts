import type { PublicationTable } from '@panoh/statistics';

/** What the printing thread draws: an option of the chart library, all data, and its size in points. */
export interface Chart {
  readonly option: object;
  readonly width: number;
  readonly height: number;
}

export interface DrawnTable {
  readonly chart: Chart;
  /** How many steps or series are drawn, where that is not all of them. */
  readonly largest: number | null;
  /** Some numbers are hidden: nothing is drawn there. */
  readonly gaps: boolean;
}

interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

const TIMES = new Set(['year', 'month']);
const MOST_STEPS = 24;
const MOST_SERIES = 6;
/** Dark enough on paper, and told apart by a pattern or a sign as well. */
const COLOURS = ['#1f5f5b', '#a66a12', '#3c5aa6', '#7b4b94', '#4f575e', '#b0517a'];
const SIGNS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'emptyCircle'];
const INK = '#2b3034';
const FAINT = '#dfe3e6';

/**
 * A table of one or two dimensions as bars, or as lines over time. Totals are not drawn beside their parts. Of a
 * table with more dimensions no picture says anything; of one with nothing to draw neither.
 */
export function publicationChart(table: PublicationTable, width: number): DrawnTable | undefined {
  const cut = stepsAndSeries(table);
  if (cut === undefined) return undefined;
  const overTime = TIMES.has(cut.along);
  const steps = overTime ? cut.steps : keepLargest(cut.steps, MOST_STEPS);
  const series = keepLargest(turned(steps, cut.names), MOST_SERIES);
  const values = series.flatMap((line) => line.values);
  if (!values.some((value) => value !== null && value > 0)) return undefined;
  const names = steps.map(({ name }) => name);
  const isLines = overTime && steps.length > 2;
  const height = isLines ? 220 : 60 + steps.length * (10 + 11 * series.length);
  return {
    chart: {
      option: isLines ? lines(names, series) : bars(names, series),
      width,
      height: Math.min(height, 560),
    },
    largest:
      series.length < cut.names.length
        ? series.length
        : steps.length < cut.steps.length
          ? steps.length
          : null,
    gaps: values.includes(null),
  };
}

/** Each step with its values, series by series; a time goes along, else the first dimension does. */
function stepsAndSeries({
  dimensions,
  values,
}: PublicationTable): { along: string; steps: Line[]; names: string[] } | undefined {
  const [first, second, third] = dimensions;
  if (first === undefined || third !== undefined) return undefined;
  const columns = second?.headings ?? [{ id: '', label: '' }];
  const places = (headings: readonly { id: string }[]): number[] =>
    headings.flatMap(({ id }, place) => (id === 'total' && headings.length > 1 ? [] : [place]));
  const [rows, across] = [places(first.headings), places(columns)];
  const valueAt = (row: number, column: number): number | null =>
    values[row * columns.length + column] ?? null;
  const isTurned = second !== undefined && TIMES.has(second.id);
  const [outer, inner] = isTurned ? [across, rows] : [rows, across];
  const [outerNames, innerNames] = isTurned ? [columns, first.headings] : [first.headings, columns];
  return {
    along: isTurned ? second.id : first.id,
    steps: outer.map((step) => ({
      name: outerNames[step]?.label ?? '',
      values: inner.map((one) => (isTurned ? valueAt(one, step) : valueAt(step, one))),
    })),
    names: inner.map((one) => innerNames[one]?.label ?? ''),
  };
}

const turned = (steps: readonly Line[], names: readonly string[]): Line[] =>
  names.map((name, place) => ({ name, values: steps.map(({ values }) => values[place] ?? null) }));

/** In the order of the table; which ones are the largest says what is published. */
function keepLargest(lines: readonly Line[], most: number): Line[] {
  if (lines.length <= most) return [...lines];
  const sum = ({ values }: Line): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const kept = new Set(lines.toSorted((one, other) => sum(other) - sum(one)).slice(0, most));
  return lines.filter((line) => kept.has(line));
}

const common = (series: readonly Line[]): object => ({
  animation: false,
  color: COLOURS,
  textStyle: { fontFamily: 'Noto', fontSize: 9, color: INK },
  legend: series.length > 1 ? { top: 0, itemHeight: 8, textStyle: { fontSize: 9, color: INK } } : undefined,
  grid: { left: 4, right: 36, top: series.length > 1 ? 40 : 8, bottom: 4, containLabel: true },
});
const axisLabel = { color: INK, fontSize: 9 };
const counted = { type: 'value', minInterval: 1, axisLabel, splitLine: { lineStyle: { color: FAINT } } };

const bars = (steps: readonly string[], series: readonly Line[]): object => ({
  ...common(series),
  aria: { enabled: true, decal: { show: series.length > 1 } },
  xAxis: counted,
  yAxis: {
    ...{ type: 'category', inverse: true, data: steps, axisTick: { show: false } },
    axisLabel: { ...axisLabel, width: 150, overflow: 'break', interval: 0 },
  },
  series: series.map(({ name, values }) => ({
    ...{ name, type: 'bar', barMaxWidth: 14, data: values.map((value) => value ?? '-') },
    label: { show: true, position: 'right', fontSize: 8, color: INK },
  })),
});

const lines = (steps: readonly string[], series: readonly Line[]): object => ({
  ...common(series),
  xAxis: { type: 'category', data: steps, axisLabel: { ...axisLabel, hideOverlap: true } },
  yAxis: counted,
  series: series.map(({ name, values }, place) => ({
    ...{ name, type: 'line', data: values.map((value) => value ?? '-'), connectNulls: false },
    ...{ symbol: SIGNS[place % SIGNS.length], symbolSize: 6, showAllSymbol: steps.length <= MOST_STEPS },
  })),
});
