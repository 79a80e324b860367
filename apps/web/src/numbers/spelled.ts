/** Narrow, and not broken at the end of a line: no language of ours takes it for a decimal sign. */
const GAP = '\u202f';

/** A whole number as one reads it: 71 220. */
export const spelled = (value: number): string =>
  Math.abs(value) < 10_000 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, GAP);
