import type { EChartsCoreOption } from 'echarts/core';

export type ChartKind = 'bars' | 'lines';

export interface Series {
  readonly name: string;
  /** Null where a number is hidden: nothing is drawn. */
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  readonly steps: readonly string[];
  readonly series: readonly Series[];
}

/** Dark enough on light and light enough on dark to be told apart by shape as well: each has a pattern or a sign. */
const COLOURS = {
  light: ['#1f5f5b', '#a66a12', '#3c5aa6', '#7b4b94', '#4f575e', '#8a6d3b', '#2f7d32', '#b0517a'],
  dark: ['#569f97', '#ebbb6b', '#8fa8e8', '#c79be0', '#b9c0c6', '#d9bd85', '#7cc47f', '#e59bbd'],
} as const;
const SIGNS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow', 'emptyCircle'];

const LONGEST_NAME = 40;
/** Of one entry of the legend, about: its sign and gap, and a letter. */
const SIGN_WIDTH = 46;
const LETTER_WIDTH = 6.8;
const LINE_HEIGHT = 24;

const short = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;

/** The library lets the legend run into the axis: the lines it will take are counted before. */
function legendHeight(series: readonly Series[], width: number): number {
  if (series.length < 2) return 8;
  let [lines, used] = [1, 0];
  for (const { name } of series) {
    const wanted = SIGN_WIDTH + LETTER_WIDTH * short(name).length;
    if (used > 0 && used + wanted > width) [lines, used] = [lines + 1, 0];
    used += wanted;
  }
  return 16 + LINE_HEIGHT * lines;
}

/** No animation, and no HTML of the library's own: the content security policy knows neither. */
export function chartOption(
  { steps, series }: ChartData,
  kind: ChartKind,
  scheme: 'light' | 'dark',
  description: string,
  width: number,
): EChartsCoreOption {
  const text = scheme === 'light' ? '#2b3034' : '#d5dadd';
  const faint = scheme === 'light' ? '#dfe3e6' : '#3a4043';
  return {
    animation: false,
    color: [...COLOURS[scheme]],
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    aria: { enabled: true, label: { description }, decal: { show: series.length > 1 } },
    legend: series.length > 1 ? { bottom: 0, formatter: short, textStyle: { color: text } } : undefined,
    grid: { left: 8, right: 12, top: 16, bottom: legendHeight(series, width), containLabel: true },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
    xAxis: {
      type: 'category',
      data: [...steps],
      axisLabel: { color: text, interval: 'auto', hideOverlap: true, rotate: steps.length > 8 ? 35 : 0 },
      axisLine: { lineStyle: { color: text } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: text },
      splitLine: { lineStyle: { color: faint } },
    },
    series: series.map(({ name, values }, index) => ({
      name,
      type: kind === 'bars' ? 'bar' : 'line',
      data: values.map((value) => value ?? '-'),
      symbol: SIGNS[index % SIGNS.length],
      symbolSize: 8,
      connectNulls: false,
      barMaxWidth: 48,
    })),
  };
}
