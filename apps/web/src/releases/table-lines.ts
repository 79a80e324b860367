import type { ReleaseTable } from './release';

/** A line of the table on the screen: where it stands in each dimension that runs down, and its cells. */
export interface TableLine {
  /** Heading by dimension, in the order of `down`. */
  readonly places: readonly number[];
  /** From this dimension on the line differs from the one above. */
  readonly differsFrom: number;
  /** Places among the values, in the order of the columns. */
  readonly cells: readonly number[];
}

export interface TableLines {
  /** Dimensions that run down, by their place in the table. */
  readonly down: readonly number[];
  /** The dimension that runs across; none where all run down. */
  readonly across: number | undefined;
  readonly lines: number;
  /** Only what is shown is made: a table may have thousands. */
  readonly line: (index: number) => TableLine;
}

/** More columns than that are not read across. */
const MOST_ACROSS = 14;

/** How a table of up to five dimensions stands on a flat page: the last one across, if it is short, all others down. */
export function tableLines({ dimensions }: Pick<ReleaseTable, 'dimensions'>): TableLines {
  const sizes = dimensions.map(({ headings }) => headings.length);
  const last = sizes.length - 1;
  const across = sizes.length > 1 && (sizes[last] ?? 0) <= MOST_ACROSS ? last : undefined;
  const down = sizes.map((_, place) => place).filter((place) => place !== across);
  const width = across === undefined ? 1 : (sizes[across] ?? 1);
  const downSizes = down.map((place) => sizes[place] ?? 0);
  const placesOf = (index: number): number[] => {
    let left = index;
    return downSizes
      .toReversed()
      .map((size) => {
        const place = left % size;
        left = Math.floor(left / size);
        return place;
      })
      .reverse();
  };
  return {
    ...{ down, across, lines: downSizes.reduce((product, size) => product * size, 1) },
    line: (index) => {
      const places = placesOf(index);
      const before = index === 0 ? [] : placesOf(index - 1);
      return {
        places,
        differsFrom: places.findIndex((place, at) => place !== before[at]),
        cells: Array.from({ length: width }, (_, column) => index * width + column),
      };
    },
  };
}
