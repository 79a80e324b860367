/** How far apart the classes of each axis lie: the last one runs fastest. */
export const stridesOf = (classes: readonly number[]): number[] =>
  classes.map((_, place) => classes.slice(place + 1).reduce((product, one) => product * one, 1));
