import fc from 'fast-check';
import { membersOf } from '../../../../test/attack/disclosure/enumerate';
import { randomRelease } from '../../../../test/attack/disclosure/random-release';
import type { Grid } from './grid';
import { guardedShapes } from './guarded';
import { cellsOf, type TableShape } from './published-table';

const line = (...classes: number[]): { id: string; classes: number[] } => ({
  id: classes.join('+'),
  classes,
});
const shape = (
  id: string,
  ...parts: (readonly [axis: number, ...lines: ReturnType<typeof line>[]])[]
): TableShape => ({
  ...{ id, having: null },
  parts: parts.map(([axis, ...headings]) => ({ axis, headings })),
});
const grid = (...sizes: number[]): Grid => ({
  axes: sizes.map((classes, axis) => ({ id: `axis-${axis}`, classes })),
  several: [],
});
/** Lines of a shape along an axis. */
const linesOf = ({ parts }: TableShape, axis: number): string[] =>
  parts.find((part) => part.axis === axis)?.headings.map(({ classes }) => classes.join('+')) ?? [];

describe('what tables tell apart together', () => {
  it('is what lies between bands that begin elsewhere', () => {
    const made = guardedShapes(grid(2, 3), [
      shape('by 20', [0, line(0), line(1)], [1, line(0), line(1, 2)]),
      shape('by 25', [0, line(0), line(1)], [1, line(0, 1), line(2)]),
    ]);
    expect(made.flatMap((one) => linesOf(one, 1))).toEqual(
      expect.arrayContaining(['0', '1', '2', '0+1', '1+2']),
    );
  });

  it('is everybody but those of a filter, even of several lines', () => {
    const made = guardedShapes(
      grid(4, 2),
      [
        shape('all', [1, line(0), line(1)]),
        shape('some', [0, line(0, 1)], [0 + 1, line(0), line(1)]),
        shape('other', [0, line(0), line(2)]),
      ],
      { cellsOfOne: 1000, cellsOfAll: 1000, cellsOfFinest: 0 },
    );
    expect(made.flatMap((one) => linesOf(one, 0))).toEqual(expect.arrayContaining(['2+3', '0+1', '1']));
  });

  it('is nothing for tables that hold nobody of each other', () => {
    const [left, right] = [shape('left', [0, line(0)]), shape('right', [0, line(1)])];
    const limits = { cellsOfOne: 100, cellsOfAll: 100, cellsOfFinest: 0 };
    expect(guardedShapes(grid(2), [left, right], limits).flatMap((one) => linesOf(one, 0))).toEqual([
      '0',
      '1',
    ]);
  });

  it('keeps people and people who have a code apart', () => {
    const on: Grid = {
      ...grid(2, 2),
      several: [{ id: 'means', codes: 3, stated: 1, any: 0, crossed: [0, 1] }],
    };
    const made = guardedShapes(on, [
      shape('people', [0, line(0), line(1)]),
      { ...shape('some codes', [0, line(0)]), having: { several: 0, codes: [0, 1] } },
      { ...shape('other codes', [0, line(0, 1)]), having: { several: 0, codes: [2] } },
    ]);
    expect(made.map(({ having }) => having?.codes)).toEqual(expect.arrayContaining([undefined, [0, 1, 2]]));
    expect(made.every(({ having }) => having === null || having.codes.length === 3)).toBe(true);
  });

  it('has a cell for every cell of every table, and for what is left of one without another', () => {
    fc.assert(
      fc.property(randomRelease, ({ grid: on, published }) => {
        const made = guardedShapes(
          on,
          published.map((one) => one.shape),
        );
        const boxes = new Set(
          made.flatMap((one) => membersOf(on, one).map((members) => `${kindOf(one)}${members.join()}`)),
        );
        const missing = published.flatMap(({ shape: own }) =>
          membersOf(on, own).filter(
            (members) => members.length > 0 && !boxes.has(`${kindOf(own)}${members.join()}`),
          ),
        );
        expect(missing).toEqual([]);
        const differences = published.flatMap(({ shape: one }) =>
          published.flatMap(({ shape: other }) => differencesOf(on, one, other)),
        );
        expect(differences.filter((members) => !boxes.has(members))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('stays within its limits, and then says less', () => {
    const lines = Array.from({ length: 30 }, (_, one) => line(one));
    const on = grid(30, 30, 30);
    const tables = [shape('one', [0, ...lines], [1, ...lines]), shape('other', [0, ...lines], [2, ...lines])];
    const limits = { cellsOfOne: 40_000, cellsOfAll: 50_000, cellsOfFinest: 0 };
    const sizes = (cellsOfOne: number, cellsOfAll = 50_000): number[] =>
      guardedShapes(on, tables, { ...limits, cellsOfOne, cellsOfAll }).map(cellsOf);
    expect(sizes(40_000)).toEqual([31 * 31 * 30]);
    expect(sizes(10_000)).toEqual([30 * 61, 30 * 61]);
    expect(sizes(40_000, 3_000)).toEqual([30 * 31, 30 * 31]);
    expect(sizes(1_000)).toEqual([30 * 31, 30 * 31]);
    expect(sizes(100)).toEqual([900, 900]);
  });
});

const kindOf = ({ having }: TableShape): string => (having === null ? 'people ' : 'codes ');

/**
 * What remains of a cell of one table without a cell of the other that lies in it and differs along one axis only;
 * not where each table subtracts the two by itself, which leaves a sum of its own lines.
 */
function differencesOf(on: Grid, one: TableShape, other: TableShape): string[] {
  if (kindOf(one) !== kindOf(other)) return [];
  const all = (axis: number): number[] => Array.from({ length: on.axes[axis]!.classes }, (_, place) => place);
  const cellsWith = ({ parts }: TableShape): (readonly number[])[][] =>
    on.axes.reduce<(readonly number[])[][]>(
      (cells, _, axis) => {
        const lines = parts.find((part) => part.axis === axis)?.headings.map(({ classes }) => classes) ?? [
          all(axis),
        ];
        return cells.flatMap((cell) => lines.map((classes) => [...cell, classes]));
      },
      [[]],
    );
  const codes =
    one.having === null ? null : [...new Set([...one.having.codes, ...(other.having?.codes ?? [])])];
  return cellsWith(one).flatMap((large) =>
    cellsWith(other).flatMap((small) => {
      const axes = on.axes.flatMap((_, axis) => (large[axis]!.join() === small[axis]!.join() ? [] : [axis]));
      const [axis, ...more] = axes;
      if (axis === undefined || more.length > 0) return [];
      if (hasLine(on, one, axis, small[axis]!) && hasLine(on, other, axis, large[axis]!)) return [];
      const rest = large[axis]!.filter((place) => !small[axis]!.includes(place));
      if (rest.length === 0 || rest.length + small[axis]!.length !== large[axis]!.length) return [];
      const parts = large.map((classes, place) => ({
        axis: place,
        headings: [line(...(place === axis ? rest : classes).toSorted((left, right) => left - right))],
      }));
      const crossed = one.having === null ? on.axes.map((_, place) => place) : on.several[0]!.crossed;
      const box: TableShape = {
        id: 'box',
        parts: parts.filter((part) => crossed.includes(part.axis)),
        having: codes === null ? null : { several: 0, codes },
      };
      return membersOf(on, box).map((members) => `${kindOf(one)}${members.join()}`);
    }),
  );
}

function hasLine(on: Grid, { parts }: TableShape, axis: number, classes: readonly number[]): boolean {
  const part = parts.find((own) => own.axis === axis);
  return part === undefined
    ? classes.length === on.axes[axis]!.classes
    : part.headings.some((heading) => heading.classes.toSorted().join() === classes.toSorted().join());
}
