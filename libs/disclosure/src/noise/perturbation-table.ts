import { evenOut } from './even-out';

/** How much noise a count on the screen gets; `config/disclosure/policy.yaml` explains each number. */
export interface NoiseRules {
  readonly variance: number;
  /** No count is changed by more. */
  readonly largestDeviation: number;
  /** No number from 1 up to but not including it is shown. */
  readonly smallestPublished: number;
}

/** Cells of this count whose key is above `above` and at most `upTo` get this noise. */
export interface NoiseBlock {
  readonly noise: number;
  readonly above: number;
  readonly upTo: number;
}

/** By count, from 0 on, blocks in the order of their keys; the last line is for all larger counts too. */
export type PerturbationTable = readonly (readonly NoiseBlock[])[];

/**
 * Cell-key method: for each count the noise that is least predictable among those with mean 0, the variance of the
 * policy and no forbidden result. A result is 0 or at least the smallest published number.
 * @throws RangeError where no noise has that variance under these limits
 */
export function perturbationTable({
  variance,
  largestDeviation,
  smallestPublished,
}: NoiseRules): PerturbationTable {
  const everyCount = largestDeviation + smallestPublished;
  return Array.from({ length: everyCount + 1 }, (_, count) => {
    if (count === 0) return [{ noise: 0, above: 0, upTo: 1 }];
    const noises = Array.from(
      { length: 2 * largestDeviation + 1 },
      (_noise, step) => step - largestDeviation,
    ).filter((noise) => count + noise === 0 || count + noise >= smallestPublished);
    return blocks(noises, evenOut(noises, variance));
  });
}

function blocks(noises: readonly number[], shares: readonly number[]): NoiseBlock[] {
  let above = 0;
  return noises.map((noise, place) => {
    // The shares add up to 1 but for the last digits; no key may fall behind the last block.
    const upTo = place === noises.length - 1 ? 1 : above + (shares[place] ?? 0);
    const block = { noise, above, upTo };
    above = upTo;
    return block;
  });
}
