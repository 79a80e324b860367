import fc from 'fast-check';
import type { Grid, GridCounts, PublishedTable, TableShape } from '@panoh/disclosure';
import { membersOf, sumOver } from './enumerate';

/** A small family of tables on one grid, printed with some numbers hidden. */
export interface RandomRelease {
  readonly grid: Grid;
  readonly counts: GridCounts;
  readonly published: readonly PublishedTable[];
}

/**
 * Up to three tables over two or three axes: headings that add up, overlap or leave somebody out; filters; bands that
 * begin elsewhere; days of release; and, sometimes, codes of which a person may have several. The first table prints
 * how many people there are.
 */
export const randomRelease: fc.Arbitrary<RandomRelease> = fc
  .record({
    sizes: fc.constantFrom([2, 2], [3, 2], [3, 3], [2, 2, 2], [4, 2], [2, 2, 2, 2]),
    several: fc.boolean(),
  })
  .chain(({ sizes, several }) => {
    const grid = gridOf(sizes, several);
    const people = grid.axes.reduce((product, { classes }) => product * classes, 1);
    return fc
      .record({
        places: fc.array(fc.nat(people - 1), { minLength: 1, maxLength: several ? 5 : 8 }),
        codes: fc.array(fc.constantFrom(1, 2, 3), { minLength: 8, maxLength: 8 }),
        tables: fc.array(
          fc.record({
            shape: shapeOn(grid),
            hidden: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
          }),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
      })
      .map(({ places, codes, tables }) => {
        const counts = countsOf(grid, places, codes);
        const everybody: TableShape = { id: 'everybody', parts: [], having: null };
        return {
          grid,
          counts,
          published: [
            print(grid, counts, everybody, [false]),
            ...tables.map(({ shape, hidden }) => print(grid, counts, shape, hidden)),
          ],
        };
      });
  });

/** The last axis divides by whether any code is stated, where there are codes. */
function gridOf(sizes: readonly number[], several: boolean): Grid {
  const axes = sizes.map((classes, axis) => ({ id: axis === 0 ? 'known' : `axis-${axis}`, classes }));
  if (!several) return { axes, several: [] };
  const stated = axes.length - 1;
  return { axes, several: [{ id: 'means', codes: 2, stated, any: 0, crossed: [0, stated] }] };
}

function shapeOn(grid: Grid): fc.Arbitrary<TableShape> {
  const part = (axis: number): fc.Arbitrary<TableShape['parts'][number] | null> => {
    const classes = Array.from({ length: grid.axes[axis]?.classes ?? 0 }, (_, one) => one);
    const singles = classes.map((one) => [one]);
    const lines = fc.oneof(
      fc.constant([classes, ...singles]),
      fc.constant([classes, classes.slice(1), ...singles]),
      fc.array(fc.subarray(classes, { minLength: 1 }), { minLength: 1, maxLength: 3 }),
    );
    return fc.option(
      lines.map((headings) => ({
        axis,
        headings: headings.map((one) => ({ id: one.join(), classes: one })),
      })),
      { freq: 3 },
    );
  };
  const having = fc.constantFrom(...(grid.several.length > 0 ? [null, [0], [0, 1]] : [null]));
  return fc.tuple(having, ...grid.axes.map((_, axis) => part(axis))).map(([codes, ...parts]) => ({
    id: 'table',
    parts: parts.flatMap((one) =>
      one === null || (codes !== null && grid.several[0]?.crossed.includes(one.axis) !== true) ? [] : [one],
    ),
    having: codes === null ? null : { several: 0, codes },
  }));
}

function countsOf(grid: Grid, places: readonly number[], codes: readonly number[]): GridCounts {
  const people = new Int32Array(grid.axes.reduce((product, { classes }) => product * classes, 1));
  const [several] = grid.several;
  const [first, last] = [grid.axes[0]?.classes ?? 0, grid.axes.at(-1)?.classes ?? 0];
  const having = new Int32Array(first * last * 2);
  places.forEach((place, person) => {
    people[place] = (people[place] ?? 0) + 1;
    const stated = place % last;
    const group = Math.floor(place / (people.length / first)) * last + stated;
    if (stated !== several?.any) return;
    for (const code of [0, 1])
      if (((codes[person] ?? 1) & (code + 1)) > 0)
        having[group * 2 + code] = (having[group * 2 + code] ?? 0) + 1;
  });
  return { people, having: several === undefined ? [] : [having] };
}

export function print(
  grid: Grid,
  counts: GridCounts,
  shape: TableShape,
  hidden: readonly boolean[],
): PublishedTable {
  const numbers = [...(shape.having === null ? counts.people : (counts.having[shape.having.several] ?? []))];
  return {
    shape,
    values: membersOf(grid, shape).map((members, cell) =>
      hidden[cell] === true ? null : sumOver(numbers, members),
    ),
  };
}
