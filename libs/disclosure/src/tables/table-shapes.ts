import { asCodes, both, type Codes, filterOf, NO_CODES } from './axis-classes';
import type { DeclaredHeading, DeclaredTable } from './declared-table';
import { cellsOf, type Heading, type TableShape } from './published-table';
import type { AxisMeaning, SeveralMeaning, ShapeCell } from './refinement';

type Part = TableShape['parts'][number];

interface Shaped {
  readonly shapes: readonly TableShape[];
  /** Cell by cell of the table; `shape` is a place in these shapes. */
  readonly places: readonly ShapeCell[];
}

/** One declared table on the grid: the cells that count people, and those that count people who have a code. */
export function shapesOf(
  table: DeclaredTable,
  axes: readonly AxisMeaning[],
  several: readonly SeveralMeaning[],
): Shaped {
  const named = table.dimensions.map(({ dimension }) => dimension);
  if (new Set(named).size < named.length) throw new Error(`Table ${table.id} has a dimension twice.`);
  const own = dimensionOfSeveral(table, several);
  const place = table.dimensions.findIndex(({ dimension }) => dimension === own?.dimension);
  const plain = table.dimensions.filter((_, index) => index !== place);
  const parts = plain.map(({ dimension, headings }) => partOf(table, axes, dimension, headings));
  const fixed = [...new Set(table.filters.map(({ dimension }) => dimension))]
    .filter((name) => name !== own?.dimension && !plain.some(({ dimension }) => dimension === name))
    .map((name) => partOf(table, axes, name, [{ id: 'filter', codes: 'all' }]));
  const always = [...fixed, knownPart(table, axes)];
  if (own === undefined) return inOneShape({ id: table.id, parts: [...parts, ...always], having: null });

  const { dimension } = own;
  if (place < 0) {
    const asked = filterOf(table, dimension);
    const filter = asked === 'all' ? [] : [...asked];
    if (filter.every((code) => NO_CODES.includes(code))) {
      const stated = statedPart(axes, dimension, [{ id: 'filter', codes: filter }]);
      return inOneShape({ id: table.id, parts: [...parts, stated, ...always], having: null });
    }
    if (filter.length > 1)
      throw new Error(
        `Table ${table.id}: a filter on ${dimension}, of which people have several codes, holds one.`,
      );
    const having = { several: several.indexOf(own), codes: codesIn(own, filter) };
    return inOneShape({ id: table.id, parts: [...parts, ...always], having });
  }
  if (filterOf(table, dimension) !== 'all')
    throw new Error(
      `Table ${table.id}: ${dimension}, of which people have several codes, is a heading and a filter.`,
    );
  return inTwoShapes(table, { place, own, parts, always, axes, several });
}

/** The dimension with several codes that the table asks about, as a dimension of it or in a filter. */
function dimensionOfSeveral(
  { id, dimensions, filters }: DeclaredTable,
  several: readonly SeveralMeaning[],
): SeveralMeaning | undefined {
  const names = new Set([...dimensions, ...filters].map(({ dimension }) => dimension));
  const asked = several.filter(({ dimension }) => names.has(dimension));
  if (asked.length > 1)
    throw new Error(`Table ${id} asks about two dimensions of which people have several codes.`);
  return asked[0];
}

function partOf(
  table: DeclaredTable,
  axes: readonly AxisMeaning[],
  dimension: string,
  headings: readonly DeclaredHeading[],
): Part {
  const axis = axes.findIndex((one) => one.kind === 'codes' && one.dimension === dimension);
  const meaning = axes[axis];
  if (meaning?.kind !== 'codes') throw new Error(`Table ${table.id}: ${dimension} is not on the grid.`);
  const filter = filterOf(table, dimension);
  const classesOf = (codes: Codes): number[] =>
    codes === 'all'
      ? [...meaning.classes.values(), ...(meaning.others === null ? [] : [meaning.others])]
      : [...codes].flatMap((code) => meaning.classes.get(code) ?? []);
  return {
    axis,
    headings: headings.map(({ id, codes }) => ({
      id,
      classes: ascending(classesOf(both(filter, asCodes(codes)))),
    })),
  };
}

/** Everybody whose version of the facts was valid on the table's day. */
function knownPart({ id, knownOn }: DeclaredTable, axes: readonly AxisMeaning[]): Part {
  const axis = axes.findIndex(({ kind }) => kind === 'known');
  const meaning = axes[axis];
  if (meaning?.kind !== 'known') throw new Error(`Table ${id}: the grid has no days of release.`);
  const day = meaning.days.indexOf(knownOn);
  const classes = meaning.runs.flatMap(({ first, last }, run) => (first <= day && day <= last ? [run] : []));
  return { axis, headings: [{ id: knownOn, classes }] };
}

function statedPart(
  axes: readonly AxisMeaning[],
  dimension: string,
  headings: readonly DeclaredHeading[],
): Part {
  const axis = axes.findIndex((one) => one.kind === 'stated' && one.dimension === dimension);
  const meaning = axes[axis];
  if (meaning?.kind !== 'stated') throw new Error(`${dimension} is not on the grid.`);
  const classesOf = (codes: DeclaredHeading['codes']): number[] =>
    codes === 'all'
      ? [meaning.any, meaning.none, meaning.notKnown]
      : codes.map((code) => (code === '_none' ? meaning.none : meaning.notKnown));
  return {
    axis,
    headings: headings.map(({ id, codes }): Heading => ({ id, classes: ascending(classesOf(codes)) })),
  };
}

function inTwoShapes(
  table: DeclaredTable,
  {
    place,
    own,
    parts,
    always,
    axes,
    several,
  }: {
    readonly place: number;
    readonly own: SeveralMeaning;
    readonly parts: readonly Part[];
    readonly always: readonly Part[];
    readonly axes: readonly AxisMeaning[];
    readonly several: readonly SeveralMeaning[];
  },
): Shaped {
  const headings = table.dimensions[place]?.headings ?? [];
  const ofPeople = headings.filter(
    ({ codes }) => codes === 'all' || codes.every((code) => NO_CODES.includes(code)),
  );
  const ofCodes = headings.filter((heading) => !ofPeople.includes(heading));
  const broad = ofCodes.find(({ codes }) => codes.length !== 1);
  if (broad)
    throw new Error(`Table ${table.id}: heading ${broad.id} of ${own.dimension} holds more than one code.`);
  const people: TableShape = {
    id: table.id,
    parts: [
      ...parts.slice(0, place),
      statedPart(axes, own.dimension, ofPeople),
      ...parts.slice(place),
      ...always,
    ],
    having: null,
  };
  const codes = ofCodes.flatMap((heading) => codesIn(own, heading.codes === 'all' ? [] : heading.codes));
  const having: TableShape = {
    id: `${table.id}/${own.dimension}`,
    parts: [...parts, ...always],
    having: { several: several.indexOf(own), codes },
  };
  const shapes = [people, having].filter((shape) => cellsOf(shape) > 0);
  const sizes = table.dimensions.map((one) => one.headings.length);
  const places = everyCell(sizes).map((cell): ShapeCell => {
    const heading = headings[cell[place] ?? 0];
    const line = heading === undefined ? -1 : ofPeople.indexOf(heading);
    const others = cell.filter((_, index) => index !== place);
    const otherSizes = sizes.filter((_, index) => index !== place);
    if (line >= 0)
      return {
        shape: shapes.indexOf(people),
        cell: numberOf(others.toSpliced(place, 0, line), otherSizes.toSpliced(place, 0, ofPeople.length)),
      };
    const code = heading === undefined ? -1 : ofCodes.indexOf(heading);
    return {
      shape: shapes.indexOf(having),
      cell: numberOf([...others, code], [...otherSizes, codes.length]),
    };
  });
  return { shapes, places };
}

const inOneShape = (shape: TableShape): Shaped => ({
  shapes: [shape],
  places: Array.from({ length: cellsOf(shape) }, (_, cell) => ({ shape: 0, cell })),
});

const codesIn = ({ classes }: SeveralMeaning, codes: readonly string[]): number[] =>
  codes.flatMap((code) => classes.get(code) ?? []);

const ascending = (classes: readonly number[]): number[] =>
  [...new Set(classes)].sort((one, other) => one - other);

/** Every combination, the last number fastest. */
function everyCell(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (cells, size) =>
      cells.flatMap((cell) => Array.from({ length: size }, (_, heading) => [...cell, heading])),
    [[]],
  );
}

const numberOf = (cell: readonly number[], sizes: readonly number[]): number =>
  cell.reduce((sum, heading, place) => sum * (sizes[place] ?? 1) + heading, 0);
