/** Why a number is not shown. */
export type WhyHidden = 'below-threshold' | 'gives-back';

/** A number, or a mark that there is one which is not shown. */
export interface Cell {
  readonly value: number | null;
  readonly hidden: boolean;
  readonly why: WhyHidden | null;
}

/** What hiding must know of the policy. */
export interface HidingRules {
  readonly threshold: number;
  /** Of the noise that each number other than 0 has already got. */
  readonly variance: number;
}

/** Parts and what they come to, by their places; the total of one line may be a part of another. */
export interface Line {
  readonly parts: readonly number[];
  readonly total: number;
}

/** A number while it is being decided. */
interface Place {
  readonly count: number;
  why: WhyHidden | null;
}

/**
 * For the screen only. Takes numbers that have their noise, so that nothing here, neither a number nor the place of a
 * mark, says more of anybody than those numbers would: hides what is below the threshold, then every total that would
 * give it back in its own line by subtraction, and so on until no line gives anything back.
 *
 * What subtraction gives with noise: every number of a line is off by its own noise, so the total less what is shown
 * is the hidden part with the noise of all of them. One number's noise alone does not cover the threshold; that of a
 * long line does, and such a line is left alone. Zeros do not count towards it, they are mostly true. Lines solved
 * together add noise to noise. What it does not stop: whoever cuts the same people in many ways gets many sums for
 * one total, whose mean has less noise than each; against that there are the questions of a day, and the log.
 */
export function hideInLines(counts: readonly number[], lines: readonly Line[], rules: HidingRules): Cell[] {
  const { threshold } = rules;
  const places = counts.map((count): Place => ({
    count,
    why: count > 0 && count < threshold ? 'below-threshold' : null,
  }));
  const filled = lines.map(({ parts, total }) => ({
    parts: parts.flatMap((part) => places[part] ?? []),
    total: places[total] ?? { count: 0, why: null },
  }));
  for (let given = true; given;) {
    const next = filled.flatMap((line) => toHide(line, rules) ?? []);
    for (const one of next) one.why ??= 'gives-back';
    given = next.length > 0;
  }
  return places.map(({ count, why }) => ({ value: why === null ? count : null, hidden: why !== null, why }));
}

interface FilledLine {
  readonly parts: readonly Place[];
  readonly total: Place;
}

/** What has to be hidden besides, so that this line gives nothing back; undefined where it gives nothing. */
function toHide({ parts, total }: FilledLine, rules: HidingRules): Place | undefined {
  if (isCovered([...parts, total], rules)) return undefined;
  const hidden = parts.filter(({ why }) => why !== null);
  if (total.why === null) return givesBack(hidden, rules.threshold) ? total : undefined;
  if (hidden.length > 0) return undefined;
  // The parts that are shown add up to the total that is not.
  const some = parts.filter(({ count }) => count > 0);
  return some.toSorted((one, other) => one.count - other.count)[0];
}

/** Of normal noise 95 in a hundred lie within two deviations: then a difference can be anything below the threshold. */
const DEVIATIONS = 2;

function isCovered(places: readonly Place[], { threshold, variance }: HidingRules): boolean {
  const noisy = places.filter(({ why, count }) => why === null && count > 0).length;
  return DEVIATIONS * Math.sqrt(noisy * variance) >= threshold;
}

/** Were only the utmost sums hidden, their being hidden would name them. */
const LEEWAY = 2;

/**
 * Whether the total minus what is shown says what is hidden: a single part, parts that are together too few, or
 * parts that can only all be about one, or all be about as large as a hidden one can be.
 */
function givesBack(hidden: readonly Place[], threshold: number): boolean {
  if (hidden.length === 0) return false;
  const rest = hidden.reduce((sum, { count }) => sum + count, 0);
  const small = hidden.every(({ why }) => why === 'below-threshold');
  return (
    hidden.length === 1 ||
    rest < threshold ||
    rest < hidden.length + LEEWAY ||
    (small && rest > hidden.length * (threshold - 1) - LEEWAY)
  );
}
