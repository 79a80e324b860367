import { audit, type AuditedRelease, type Grid, type Solver, type TableShape } from '@panoh/disclosure';
import { print } from './random-release';
import { HighsSolver } from '@panoh/platform';

const grid: Grid = {
  axes: [
    { id: 'gender', classes: 2 },
    { id: 'means:stated', classes: 2 },
  ],
  several: [{ id: 'means', codes: 2, stated: 1, any: 0, crossed: [0, 1] }],
};
/** Three men and two women of whom something is stated, one and four of whom nothing is. */
const counts = {
  people: Int32Array.of(3, 1, 2, 4),
  having: [Int32Array.of(2, 1, 0, 0, 2, 2, 0, 0)],
};
const shape: TableShape = {
  id: 'genders',
  parts: [
    {
      axis: 0,
      headings: [
        { id: 'male', classes: [0] },
        { id: 'female', classes: [1] },
      ],
    },
  ],
  having: null,
};
const whole: AuditedRelease = {
  ...{ grid, counts, published: [print(grid, counts, shape, [])] },
  guarded: [{ shape, protections: [{ low: 0, high: 10, why: 'small' }, null] }],
};

const changed = (change: Partial<AuditedRelease>): AuditedRelease => ({ ...whole, ...change });
const cut = (parts: TableShape['parts'], having: TableShape['having'] = null): AuditedRelease =>
  changed({ published: [{ shape: { id: 'odd', parts, having }, values: [1] }] });
const one = (classes: number[]): { id: string; classes: number[] }[] => [{ id: 'one', classes }];

describe('a release that contradicts itself is not judged', () => {
  const solver = new HighsSolver();
  afterAll(() => solver.close());

  it.each<readonly [string, AuditedRelease, string]>([
    [
      'a number was changed',
      changed({ published: [{ shape, values: [4, 7] }] }),
      'Table genders shows a number in cell 1 that is not the one that was counted: it was changed, or counted on another day.',
    ],
    [
      'a number is missing',
      changed({ published: [{ shape, values: [4] }] }),
      'Table genders has 1 numbers for 2 cells.',
    ],
    [
      'the counts are of another grid',
      changed({ counts: { ...counts, people: Int32Array.of(1, 2) } }),
      'The counts do not have the size of the grid: count them again.',
    ],
    [
      'a count is below zero',
      changed({ counts: { ...counts, people: Int32Array.of(3, 1, 7, -1) } }),
      'A count is below zero: count them again.',
    ],
    [
      'more have a code than there are',
      changed({ counts: { ...counts, having: [Int32Array.of(4, 1, 0, 0, 2, 2, 0, 0)] } }),
      'More or fewer people have a code than there are: count them again.',
    ],
    [
      'somebody of whom a code is stated has none',
      changed({ counts: { ...counts, having: [Int32Array.of(1, 1, 0, 0, 2, 2, 0, 0)] } }),
      'More or fewer people have a code than there are: count them again.',
    ],
    [
      'codes are counted without who has any',
      changed({ grid: { ...grid, several: [{ ...grid.several[0]!, crossed: [0] }] } }),
      'The codes of means are not counted by who has any.',
    ],
    [
      'a protection leaves out the count itself',
      changed({ guarded: [{ shape, protections: [{ low: 0, high: 3, why: 'small' }, null] }] }),
      'Cell 0 of table genders is to be kept between bounds between which its count is not.',
    ],
    [
      'protections are missing',
      changed({ guarded: [{ shape, protections: [] }] }),
      'Table genders has 0 protections for 2 cells.',
    ],
    [
      'a heading is of no axis',
      cut([{ axis: 0, headings: one([2]) }]),
      'Table odd has a heading that is not of its axis.',
    ],
    [
      'a table is cut twice by one axis',
      cut([
        { axis: 0, headings: one([0]) },
        { axis: 0, headings: one([1]) },
      ]),
      'Table odd is cut twice by the same axis.',
    ],
    [
      'a table is cut by what is not counted',
      cut([{ axis: 5, headings: one([0]) }]),
      'Table odd is cut by what its people are not counted by.',
    ],
    [
      'a table counts codes that there are not',
      cut([], { several: 3, codes: [0] }),
      'Table odd is cut by what its people are not counted by.',
    ],
    [
      'a code is none of the axis',
      cut([], { several: 0, codes: [9] }),
      'Table odd has a heading that is not of its axis.',
    ],
  ])('%s', async (_, release, sentence) => {
    await expect(audit(release, solver, { seconds: 5 })).rejects.toThrow(sentence);
  });

  it('without any time', async () => {
    await expect(audit(whole, solver, { seconds: 0 })).rejects.toThrow(
      'Give the audit some time: it had none.',
    );
  });

  it('after it was stopped', async () => {
    const abort = AbortSignal.abort(new Error('nobody waits any more'));
    await expect(audit(whole, solver, { seconds: 5, abort })).rejects.toThrow('nobody waits any more');
  });

  it('and what is not decided in time counts as open', async () => {
    const hidden = changed({ published: [{ shape, values: [null, null] }] });
    expect((await audit(hidden, solver, { seconds: 5 })).safe).toBe(true);
    const { safe, breaches } = await audit(hidden, neverInTime, { seconds: 5 });
    expect([safe, breaches.map(({ attack, tables }) => [attack, tables])]).toEqual([
      false,
      [['undecided', []]],
    ]);
  });
});

/** Every question takes it longer than there is. */
const neverInTime: Solver = {
  open: () =>
    Promise.resolve({
      solve: () =>
        Promise.resolve({
          ...{ status: 'out-of-time', objective: 0, bound: Infinity, x: new Float64Array(0) },
          ...{ rowDual: new Float64Array(0), columnDual: new Float64Array(0) },
        }),
      close: () => Promise.resolve(),
    }),
  close: () => Promise.resolve(),
};
