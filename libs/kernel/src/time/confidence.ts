/**
 * How sure we are of a number or a date, from strongest to weakest: read in the source; from memory and
 * widely reported; to be checked with counsel or awaiting a decree; our own proposal or an assumption.
 */
export const CONFIDENCES = ['verified', 'likely', 'uncertain', 'design'] as const;

export type Confidence = (typeof CONFIDENCES)[number];

/** A chain is as sure as its weakest link; nothing in it means nothing to doubt. */
export function weakestConfidence(marks: readonly Confidence[]): Confidence | null {
  return CONFIDENCES.findLast((mark) => marks.includes(mark)) ?? null;
}

/** One good reason suffices: of several independent grounds for the same fact the best one counts. */
export function strongestConfidence(marks: readonly Confidence[]): Confidence | null {
  return CONFIDENCES.find((mark) => marks.includes(mark)) ?? null;
}
