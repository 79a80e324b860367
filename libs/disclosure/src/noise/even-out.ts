const ROUNDS = 200;
const EXACT = 1e-12;
const SMALLEST_STEP = 1e-12;
/** Near the lowest point the height no longer changes in what a number can hold. */
const LAST_DIGITS = 1e-13;

/**
 * How often each of these noises must come so that their mean is 0, their mean square is the variance, and nothing
 * else can be told of them in advance: the distribution of largest entropy, whose shares are exp(a·noise + b·noise²)
 * up to a factor. a and b are where a convex function is lowest, found by Newton's method with a step that is halved
 * until it leads downwards.
 * @throws RangeError where these noises cannot have that variance around 0
 */
export function evenOut(noises: readonly number[], variance: number): number[] {
  let [a, b] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const now = at(noises, variance, a, b);
    if (Math.abs(now.mean) < EXACT && Math.abs(now.excess) < EXACT * (1 + variance)) return now.shares;
    const determinant = now.meanBySlope * now.excessBySquare - now.meanBySquare ** 2;
    const stepA = (now.excessBySquare * now.mean - now.meanBySquare * now.excess) / determinant;
    const stepB = (now.meanBySlope * now.excess - now.meanBySquare * now.mean) / determinant;
    const heightAfter = (length: number): number =>
      at(noises, variance, a - length * stepA, b - length * stepB).height;
    let length = 1;
    while (length > SMALLEST_STEP && !(heightAfter(length) <= now.height + LAST_DIGITS)) length /= 2;
    [a, b] = [a - length * stepA, b - length * stepB];
  }
  throw new RangeError(`No noise among ${noises.join(', ')} has mean 0 and variance ${String(variance)}.`);
}

/** The convex function and its slopes: the moments under these shares, less what they must be. */
function at(noises: readonly number[], variance: number, a: number, b: number) {
  const exponents = noises.map((noise) => a * noise + b * (noise * noise - variance));
  const highest = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - highest));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / all);
  const expected = (of: (noise: number) => number): number =>
    noises.reduce((sum, noise, place) => sum + (shares[place] ?? 0) * of(noise), 0);
  const mean = expected((noise) => noise);
  const excess = expected((noise) => noise * noise - variance);
  return {
    shares,
    height: highest + Math.log(all),
    mean,
    excess,
    meanBySlope: expected((noise) => (noise - mean) ** 2),
    meanBySquare: expected((noise) => (noise - mean) * (noise * noise - variance - excess)),
    excessBySquare: expected((noise) => (noise * noise - variance - excess) ** 2),
  };
}
