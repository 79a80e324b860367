import {
  allPlaces,
  type Grid,
  type GridCounts,
  groupsOf,
  type SeveralAxis,
  type SeveralMeaning,
} from '@panoh/disclosure';
import { cellsAllowed } from './cells-allowed';
import { type Chunk, CHUNK_ROWS } from './chunk';
import type { Contributions } from './contribution';
import { placeOf } from './columns';
import type { FactColumns } from './fact-columns';
import { type Members, membersOf } from './members';
import { OUT, placeRows } from './placing';
import type { GridQuestion } from './question';
import { heldOf, placingOf } from './steps';
import { stridesOf } from './strides';
import { Tally } from './tally';

/** Counts as a grid wants them, and what was asked for beside. */
export interface CubeCounts extends GridCounts {
  /** Sums of record keys, wrapping at 32 bits, parallel to the counts; null where they were not asked for. */
  readonly keys: { readonly people: Uint32Array; readonly having: readonly Uint32Array[] } | null;
  readonly contributions: Contributions | null;
}

/**
 * Counts versions of facts in the groups of a grid.
 * @throws DomainError STATISTICS.UNKNOWN_DIMENSION, STATISTICS.TOO_MANY_CELLS
 */
export function countGrid(columns: FactColumns, question: GridQuestion): CubeCounts {
  const { layout, knownOn } = question;
  const { grid } = layout;
  const placing = placingOf(columns, question, layout, knownOn);
  const size = cellsAllowed(groupsOf(grid, allPlaces(grid)));
  const people = new Tally(size, columns, question);
  const several = layout.several.map((meaning, place) =>
    severalOf(columns, question, meaning, grid.several[place]),
  );
  const groups = new Int32Array(CHUNK_ROWS);
  for (const chunk of columns.chunks) {
    placeRows(chunk, placing, groups);
    people.addRows(chunk, groups);
    for (const one of several) addSeveral(one, chunk, groups);
  }
  const tallies = several.map(({ tally }) => tally);
  return {
    people: people.counts,
    having: tallies.map(({ counts }) => counts),
    keys: people.keys && { people: people.keys, having: tallies.flatMap(({ keys }) => keys ?? []) },
    contributions: people.contributions && {
      people: people.contributions,
      having: tallies.flatMap(({ contributions }) => contributions ?? []),
    },
  };
}

interface Several {
  readonly tally: Tally;
  readonly column: number;
  readonly members: Members;
  readonly codes: number;
  /** By group of all axes: the group of those that are crossed with the codes. */
  readonly crossed: Int32Array;
  readonly groups: Int32Array;
}

function severalOf(
  columns: FactColumns,
  question: GridQuestion,
  { dimension, classes, others }: SeveralMeaning,
  axis: SeveralAxis | undefined,
): Several {
  const held = heldOf(dimension);
  if (held.kind !== 'list' || axis === undefined)
    throw new Error(`The grid does not say how the codes of ${dimension} are crossed.`);
  const { grid } = question.layout;
  return {
    tally: new Tally(cellsAllowed(groupsOf(grid, axis.crossed) * axis.codes), columns, question),
    column: placeOf(held.column),
    members: membersOf(
      [[], ...columns.lists[held.column].words].map((codes) =>
        codes.flatMap((code) => classes.get(code) ?? others ?? []),
      ),
    ),
    codes: axis.codes,
    crossed: crossedGroups(grid, axis.crossed),
    groups: new Int32Array(CHUNK_ROWS),
  };
}

function addSeveral(
  { tally, column, members, codes, crossed, groups }: Several,
  chunk: Chunk,
  all: Int32Array,
): void {
  const numbers = chunk.numbers[column];
  if (numbers === undefined) return;
  for (let row = 0; row < chunk.rows; row++) {
    const group = all[row] ?? OUT;
    groups[row] = group < 0 ? OUT : (crossed[group] ?? OUT);
  }
  tally.addMembers(chunk, groups, numbers, members, codes);
}

/** A group of all axes told by some of them only. */
function crossedGroups(grid: Grid, places: readonly number[]): Int32Array {
  const classes = grid.axes.map((axis) => axis.classes);
  const strides = stridesOf(classes);
  const narrow = stridesOf(places.map((place) => classes[place] ?? 0));
  return Int32Array.from({ length: groupsOf(grid, allPlaces(grid)) }, (_, group) =>
    places.reduce((sum, place, at) => {
      const own = Math.floor(group / (strides[place] ?? 1)) % (classes[place] ?? 1);
      return sum + own * (narrow[at] ?? 0);
    }, 0),
  );
}
