import { type DimensionId, DIMENSION_IDS } from '../dimension';
import type { Chunk } from './chunk';
import { MONTH_COLUMNS, placeOf } from './columns';
import { UNKNOWN } from './dictionary';
import type { FactColumns } from './fact-columns';
import { dayNumber, LAST_MONTH, monthCode, NO_MONTH } from './months';
import { heldOf } from './steps';

export interface HeldQuestion {
  readonly jurisdictions: readonly string[];
  /** The day (YYYY-MM-DD) as of which it was known. */
  readonly knownOn: string;
}

/** Of all who count as any of the five: of how many a dimension knows something, and from when to when they came. */
export interface HeldCounts {
  readonly people: Readonly<Record<DimensionId, number>>;
  /** First and last month in which one of the five counts began for somebody; null where there is nobody. */
  readonly months: { readonly from: string; readonly to: string } | null;
}

const COUNTS = MONTH_COLUMNS.flatMap((column, place) => (column === 'imported' ? [] : [place]));

export function countHeld(columns: FactColumns, { jurisdictions, knownOn }: HeldQuestion): HeldCounts {
  const day = dayNumber(knownOn);
  const ours = [null, ...columns.codes.jurisdiction.words].map(
    (code) => code === null || jurisdictions.includes(code),
  );
  const found = DIMENSION_IDS.map((id) => {
    const held = heldOf(id);
    return { id, column: held.kind === 'month' ? undefined : placeOf(held.column), people: 0 };
  });
  let [first, last] = [LAST_MONTH, NO_MONTH];
  for (const chunk of columns.chunks)
    for (let place = 0; place < chunk.rows; place++) {
      if (!isValid(chunk, place, day)) continue;
      if (ours[chunk.numbers[placeOf('jurisdiction')]?.[place] ?? UNKNOWN] !== true) continue;
      const months = COUNTS.map((at) => chunk.months[at]?.[place] ?? NO_MONTH).filter(
        (month) => month !== NO_MONTH,
      );
      if (months.length === 0) continue;
      first = Math.min(first, ...months);
      last = Math.max(last, ...months);
      for (const one of found)
        if (one.column === undefined || chunk.numbers[one.column]?.[place] !== UNKNOWN) one.people += 1;
    }
  return {
    people: Object.fromEntries(found.map(({ id, people }) => [id, people])) as Record<DimensionId, number>,
    months: last === NO_MONTH ? null : { from: monthCode(first), to: monthCode(last) },
  };
}

const isValid = ({ from, to }: Chunk, place: number, day: number): boolean =>
  (from[place] ?? 0) <= day && (to[place] ?? 0) > day;
