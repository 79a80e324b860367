import { perturb, type PerturbationTable } from '@panoh/disclosure';
import type { CrossCounts, CrossQuestion } from './cube/count-cross';
import { type Cell, hideInLines, type Line } from './hide-in-lines';
import type { DisclosurePolicy } from './policy';
import { COUNT_OF, type Measure, MEASURES } from './table-definition';

/** One of the five counts; they are never added up. */
export interface YearOfCount {
  readonly measure: Measure;
  /** From January on; the last one is not over. */
  readonly thisYear: readonly Cell[];
  /** All twelve. */
  readonly lastYear: readonly Cell[];
  readonly soFar: Cell;
  /** Of the same months. */
  readonly lastYearSoFar: Cell;
  readonly lastYearWhole: Cell;
}

/** People whose clock ended so; one person may have had a clock more than once. */
export interface ClockResults {
  readonly clock: string;
  readonly met: Cell;
  readonly metLate: Cell;
  readonly breached: Cell;
}

export interface YearSoFar {
  readonly year: number;
  /** The present one, 1 to 12. */
  readonly month: number;
  readonly counts: readonly YearOfCount[];
  /** Of people signalled this year. */
  readonly clocks: readonly ClockResults[];
  /** Of people signalled this year, each band of the list. */
  readonly timeToBed: readonly { readonly band: string; readonly people: Cell }[];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
/** Everybody begins as a signal. */
const SIGNALLED: Measure = 'signals';

const yearOf = (today: string): number => Number(today.slice(0, 4));
const monthOf = (today: string): number => Number(today.slice(5, 7));

/** What has to be counted for it: five counts by month, then clocks and beds. @param today YYYY-MM-DD */
export function yearQuestions(today: string, jurisdictions: readonly string[]): CrossQuestion[] {
  const [first, last] = [`${String(yearOf(today) - 1)}-01`, today.slice(0, 7)];
  const scope = { jurisdictions, filters: [], columns: null, knownOn: today };
  const thisYear = { from: `${String(yearOf(today))}-01`, to: last };
  return [
    ...MEASURES.map((measure): CrossQuestion => ({
      ...{ ...scope, rows: 'month', count: COUNT_OF[measure], period: { from: first, to: last } },
    })),
    ...(['clock-result', 'time-to-bed'] as const).map((rows): CrossQuestion => ({
      ...scope,
      rows,
      count: COUNT_OF[SIGNALLED],
      period: thisYear,
    })),
  ];
}

interface Showing {
  readonly today: string;
  readonly policy: Pick<DisclosurePolicy, 'threshold' | 'noise'>;
  readonly noise: PerturbationTable;
  /** Every band, in the order of its list. */
  readonly bands: readonly string[];
}

/** What an analyst may see of the answers: each number with its noise, the small ones hidden. */
export function yearSoFar(answers: readonly CrossCounts[], showing: Showing): YearSoFar {
  const { today, bands } = showing;
  const clocks = answers[MEASURES.length];
  const beds = answers[MEASURES.length + 1];
  const people = numbersOf(
    beds,
    bands.map((band) => [band]),
    [],
    showing,
  );
  return {
    ...{ year: yearOf(today), month: monthOf(today) },
    counts: MEASURES.map((measure, place) => yearOfCount(measure, answers[place], showing)),
    clocks: clockResults(clocks, showing),
    timeToBed: bands.map((band, place) => ({ band, people: people[place] ?? NOTHING })),
  };
}

function yearOfCount(measure: Measure, answer: CrossCounts | undefined, showing: Showing): YearOfCount {
  const [year, month] = [yearOf(showing.today), monthOf(showing.today)];
  const before = MONTHS.map((one) => `${String(year - 1)}-${one}`);
  const now = MONTHS.slice(0, month).map((one) => `${String(year)}-${one}`);
  // Each month is a part; a sum of months counts the sum of their people, whose keys add up.
  const sets = [
    ...now.map((one) => [one]),
    ...before.map((one) => [one]),
    now,
    before.slice(0, month),
    before,
  ];
  const firstBefore = month;
  const [soFar, lastYearSoFar, lastYearWhole] = [firstBefore + 12, firstBefore + 13, firstBefore + 14];
  const places = (from: number, length: number): number[] => Array.from({ length }, (_, step) => from + step);
  const lines: Line[] = [
    { parts: places(0, month), total: soFar },
    { parts: places(firstBefore, month), total: lastYearSoFar },
    { parts: places(firstBefore, 12), total: lastYearWhole },
    { parts: [lastYearSoFar, ...places(firstBefore + month, 12 - month)], total: lastYearWhole },
  ];
  const shown = numbersOf(answer, sets, lines, showing);
  return {
    measure,
    thisYear: shown.slice(0, month),
    lastYear: shown.slice(firstBefore, firstBefore + 12),
    soFar: shown[soFar] ?? NOTHING,
    lastYearSoFar: shown[lastYearSoFar] ?? NOTHING,
    lastYearWhole: shown[lastYearWhole] ?? NOTHING,
  };
}

function clockResults(answer: CrossCounts | undefined, showing: Showing): ClockResults[] {
  const clocks = [...new Set((answer?.rows ?? []).filter((code) => code.includes(':')).map(clockOf))].sort();
  return clocks
    .map((clock) => {
      const sets = ['met', 'met-late', 'breached'].map((result) => [`${clock}:${result}`]);
      const [met = NOTHING, metLate = NOTHING, breached = NOTHING] = numbersOf(answer, sets, [], showing);
      return { clock, met, metLate, breached };
    })
    .filter(({ met, metLate, breached }) => [met, metLate, breached].some(({ value }) => value !== 0));
}

const clockOf = (code: string): string => code.slice(0, code.lastIndexOf(':'));

/** One number for each set of codes of which nobody has two. */
function numbersOf(
  answer: CrossCounts | undefined,
  sets: readonly (readonly string[])[],
  lines: readonly Line[],
  { policy, noise }: Showing,
): Cell[] {
  const numbers = sets.map((codes) => {
    const rows = codes.map((code) => answer?.rows.indexOf(code) ?? -1);
    const sum = (of: readonly number[] | undefined): number =>
      rows.reduce((all, row) => all + (of?.[row] ?? 0), 0);
    return perturb(sum(answer?.counts.rowTotals), sum(answer?.keys.rowTotals), noise);
  });
  return hideInLines(numbers, lines, { threshold: policy.threshold, variance: policy.noise.variance });
}

const NOTHING: Cell = { value: 0, hidden: false, why: null };
