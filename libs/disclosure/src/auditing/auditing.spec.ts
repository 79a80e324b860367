import fc from 'fast-check';
import { membersOf, sumOver, worldsThatFit } from '../../../../test/attack/disclosure/enumerate';
import { randomRelease, type RandomRelease } from '../../../../test/attack/disclosure/random-release';
import { isHere, rangesBy, SECOND_SOLVERS } from '../../../../test/attack/disclosure/second-solver';
import { HighsSolver } from '../../../../test/attack/disclosure/solver';
import { guardedShapes } from '../tables/guarded';
import { cellsOf, type TableShape } from '../tables/published-table';
import { judge, prepare } from './judge';
import { measure } from './measure';
import { planOf } from './plan';
import { readRelease } from './read-release';
import { Watch } from './watch';

type Ranges = (readonly [number, number])[][];

const ENDLESS = 1_000;
const shapesOf = ({ grid, published }: RandomRelease): TableShape[] =>
  guardedShapes(
    grid,
    published.map(({ shape }) => shape),
  );
const emptyRanges = (shapes: readonly TableShape[]): Ranges =>
  shapes.map((shape) => Array.from({ length: cellsOf(shape) }, () => [Infinity, -Infinity] as const));

describe('what the auditor finds possible', () => {
  const solver = new HighsSolver();
  afterAll(() => solver.close());

  /** @param small how large a set of groups may be before counts are looked at in several batches */
  async function foundPossible(
    { grid, counts, published }: RandomRelease,
    shapes: readonly TableShape[],
    small = 1,
  ) {
    const guarded = shapes.map((shape) => ({
      shape,
      protections: Array.from({ length: cellsOf(shape) }, () => ({
        low: 0,
        high: ENDLESS,
        why: 'small' as const,
      })),
    }));
    const read = readRelease({ grid, counts, published, guarded });
    const prepared = planOf(read, read.boxes, small).map((batch) => prepare(read, batch));
    const watch = new Watch({ seconds: 20 });
    await judge(prepared, solver, watch);
    const ranges = emptyRanges(shapes);
    for (const { fields, judged } of prepared) {
      await measure(fields, judged, solver, watch);
      for (const { target, down, up } of judged)
        for (const { place, value } of target.box.cells)
          ranges[place.table]![place.cell] = [value - down.limit, value + up.limit];
    }
    return ranges;
  }

  function possible({ grid, published }: RandomRelease, shapes: readonly TableShape[]): Ranges {
    const ranges = emptyRanges(shapes);
    const members = shapes.map((shape) => membersOf(grid, shape));
    for (const { people, having } of worldsThatFit(grid, published))
      shapes.forEach((shape, table) => {
        const numbers = shape.having === null ? people : having[shape.having.several]!;
        members[table]!.forEach((own, cell) => {
          const count = sumOver(numbers, own);
          const [least, most] = ranges[table]![cell]!;
          ranges[table]![cell] = [Math.min(least, count), Math.max(most, count)];
        });
      });
    return ranges;
  }

  it('is what is possible, whatever the tables tell apart together', async () => {
    await fc.assert(
      fc.asyncProperty(randomRelease, fc.constantFrom(1, 6_000), async (release, small) => {
        const shapes = shapesOf(release);
        expect(await foundPossible(release, shapes, small)).toEqual(possible(release, shapes));
      }),
      { numRuns: 25 },
    );
  });

  it.each(SECOND_SOLVERS)('is what another solver finds: %s', async (name) => {
    if (!isHere(name)) {
      process.stderr.write(`${name} is not on this machine: not compared\n`);
      return;
    }
    await fc.assert(
      fc.asyncProperty(randomRelease, async (release) => {
        const shapes = release.published.map(({ shape }) => shape);
        const ranges = await foundPossible(release, shapes);
        expect(rangesBy(name, release.grid, release.published, shapes)).toEqual(ranges);
      }),
      { numRuns: 5 },
    );
  });
});
