/** Of these cells so many must be hidden, counted by their worth: true of every set of hidden cells that is enough. */
export interface Cut {
  readonly cells: readonly number[];
  readonly worth: readonly number[];
  readonly least: number;
}

/** Worth less than this is noise of the solver. */
const NOISE = 1e-7;

/**
 * What is hidden anyway is taken off; no cell need be worth more than what is asked for.
 * @returns undefined where nothing more need be hidden
 */
export function cutOf(
  worthOf: ReadonlyMap<number, number>,
  asked: number,
  isHiddenAnyway: (cell: number) => boolean,
): Cut | undefined {
  let least = asked;
  for (const [cell, worth] of worthOf) if (isHiddenAnyway(cell)) least -= worth;
  if (!(least > 1e-6)) return undefined;
  const rest = [...worthOf].filter(([cell, worth]) => worth > NOISE && !isHiddenAnyway(cell));
  rest.sort(([one], [other]) => one - other);
  return {
    cells: rest.map(([cell]) => cell),
    worth: rest.map(([, worth]) => Math.min(1, worth / least)),
    least: 1,
  };
}

export const shortOf = ({ cells, worth, least }: Cut, shares: ArrayLike<number>): number =>
  least - cells.reduce((sum, cell, place) => sum + (worth[place] ?? 0) * (shares[cell] ?? 0), 0);
