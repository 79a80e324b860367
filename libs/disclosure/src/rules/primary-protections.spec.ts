import fc from 'fast-check';
import type { DeclaredTable } from '../tables/declared-table';
import { type GridCounts, groupsOf } from '../tables/grid';
import { refine } from '../tables/refine';
import type { Refinement } from '../tables/refinement';
import { tabulate } from '../tables/tabulate';
import { isDominated } from './dominance';
import { primaryProtections, type PrimaryRules } from './primary-protections';
import type { Protection } from './protection';

const rules: PrimaryRules = {
  threshold: 10,
  zerosDisclosiveOn: ['form'],
  wholeGroupsDisclosiveOn: ['form', 'means'],
};
const line = (id: string) => ({ id, codes: [id] });
const total = { id: 'total', codes: 'all' as const };
const bySex = { dimension: 'sex', headings: [total, line('f'), line('m')], several: false };
const byForm = {
  ...{ dimension: 'form', several: false },
  headings: [total, line('labour'), line('sexual'), line('_not-known')],
};
const byMeans = {
  dimension: 'means',
  headings: [total, line('debt'), line('papers'), line('_none')],
  several: true,
};

interface Group {
  readonly codes: Readonly<Record<string, string | readonly string[] | null>>;
  readonly people: number;
}

/** Counts people as the cube does, so that what is said here is said of people. */
function counted(refinement: Refinement, groups: readonly Group[]): GridCounts {
  const { grid, axes, several } = refinement;
  const all = axes.map((_, place) => place);
  const people = new Int32Array(groupsOf(grid, all));
  const having = grid.several.map(({ crossed, codes }) => new Int32Array(groupsOf(grid, crossed) * codes));
  for (const group of groups) {
    const classes = axes.map((axis) => {
      if (axis.kind === 'known') return 0;
      const code = group.codes[axis.dimension] ?? null;
      if (axis.kind === 'stated')
        return code === null ? axis.notKnown : code.length === 0 ? axis.none : axis.any;
      return axis.classes.get(code === null ? '_not-known' : String(code)) ?? axis.others ?? -1;
    });
    if (classes.includes(-1)) continue;
    const at = (places: readonly number[]): number =>
      places.reduce((index, place) => index * (grid.axes[place]?.classes ?? 0) + (classes[place] ?? 0), 0);
    people[at(all)]! += group.people;
    for (const [place, { dimension, classes: codes }] of several.entries())
      for (const code of group.codes[dimension] ?? [])
        having[place]![at(grid.several[place]?.crossed ?? []) * codes.size + (codes.get(code) ?? 0)]! +=
          group.people;
  }
  return { people, having };
}

/** By the codes of each cell, `f/labour`. */
function protectionsOf(
  dimensions: DeclaredTable['dimensions'],
  groups: readonly Group[],
  change: { rules?: Partial<PrimaryRules>; dominated?: (value: number) => boolean } = {},
): Record<string, Protection | null> {
  const refinement = refine([{ id: 'table', dimensions, filters: [], knownOn: '2026-03-24' }]);
  const counts = counted(refinement, groups);
  const found = refinement.shapes.map((shape) => {
    const values = tabulate(refinement.grid, counts, shape);
    const dominated = change.dominated && Array.from(values, change.dominated);
    return primaryProtections(
      shape,
      values,
      { ...rules, ...change.rules },
      {
        ...{ refinement, count: (other) => tabulate(refinement.grid, counts, other) },
        ...(dominated && { dominated }),
      },
    );
  });
  const ids = dimensions.reduce<string[]>(
    (before, { headings }) =>
      before.flatMap((one) => headings.map(({ id }) => (one === '' ? id : `${one}/${id}`))),
    [''],
  );
  return Object.fromEntries(
    refinement.placesOf(0).map(({ shape, cell }, place) => [ids[place] ?? '', found[shape]?.[cell] ?? null]),
  );
}

const group = (sex: string, form: string | null, people: number): Group => ({ codes: { sex, form }, people });

describe('what must not be told', () => {
  it('is every small count, and nothing that is large', () => {
    const found = protectionsOf([bySex], [group('f', null, 3), group('m', null, 40)]);
    expect(found).toEqual({ total: null, f: { low: 0, high: 10, why: 'small' }, m: null });
    expect(protectionsOf([bySex], [group('f', null, 10), group('m', null, 0)])).toEqual({
      ...{ total: null, f: null, m: null },
    });
  });

  it('is that nobody of people of whom it is known had a sensitive thing done', () => {
    const found = protectionsOf(
      [bySex, byForm],
      [group('f', 'labour', 14), group('f', 'sexual', 20), group('m', 'labour', 30), group('m', null, 12)],
    );
    expect(found['m/sexual']).toEqual({ low: 0, high: 10, why: 'zero' });
    // Nobody of the women is unknown: that says nothing of any of them.
    expect(found['f/_not-known']).toBeNull();
    expect(Object.values(found).filter((one) => one !== null)).toHaveLength(1);
  });

  it('is no zero of a group in which there is nobody, or of whom nothing is known', () => {
    expect(
      protectionsOf([bySex, byForm], [group('f', 'labour', 30), group('f', 'sexual', 30)])['m/sexual'],
    ).toBeNull();
    const unknown = [group('f', 'labour', 30), group('f', 'sexual', 30), group('m', null, 30)];
    expect(protectionsOf([bySex, byForm], unknown)['m/sexual']).toBeNull();
  });

  it('is no zero on a breakdown that is not sensitive', () => {
    const found = protectionsOf([bySex], [group('m', 'labour', 30)]);
    expect(found).toEqual({ total: null, f: null, m: null });
  });

  it('is that all of a group had the same thing done, however many they are', () => {
    const groups = [group('f', 'labour', 14), group('f', 'sexual', 20), group('m', 'labour', 300)];
    const found = protectionsOf([bySex, byForm], groups, { rules: { zerosDisclosiveOn: [] } });
    expect(found['m/labour']).toEqual({ low: 290, high: 300, why: 'whole-group' });
    expect(Object.values(found).filter((one) => one !== null)).toHaveLength(1);
    // One of whom it is not known, and it can be any of them.
    const doubt = protectionsOf([bySex, byForm], [...groups, group('m', null, 1)], {
      rules: { zerosDisclosiveOn: [] },
    });
    expect(doubt['m/labour']).toBeNull();
  });

  it('is not that of all nothing is known', () => {
    const found = protectionsOf(
      [bySex, byForm],
      [group('f', 'labour', 14), group('f', 'sexual', 20), group('m', null, 30)],
    );
    expect(found['m/_not-known']).toBeNull();
  });

  it('is of a dimension with several codes that all have one of them, or none has any', () => {
    const means = (sex: string, codes: readonly string[] | null, people: number): Group => ({
      ...{ codes: { sex, means: codes }, people },
    });
    const groups = [
      ...[means('f', ['debt'], 12), means('f', ['debt', 'papers'], 12)],
      ...[means('m', [], 20), means('m', ['papers'], 0)],
    ];
    const found = protectionsOf([bySex, byMeans], groups, { rules: { zerosDisclosiveOn: ['means'] } });
    expect(found).toMatchObject({
      'f/debt': { low: 14, high: 24, why: 'whole-group' },
      'f/papers': null,
      'm/_none': { low: 10, high: 20, why: 'whole-group' },
      'm/debt': { low: 0, high: 10, why: 'zero' },
      // That no woman had none says no more than that each had some.
      'f/_none': null,
      'f/total': null,
    });
  });

  it('is what one organisation is nearly all of', () => {
    const dominated = (value: number): boolean => isDominated(value - 2, value, { share: 0.9 });
    expect(protectionsOf([bySex], [group('f', null, 15), group('m', null, 40)], { dominated })).toEqual({
      total: { low: 45, high: 65, why: 'dominated' },
      f: null,
      m: { low: 30, high: 50, why: 'dominated' },
    });
    expect(isDominated(0, 0, { share: 0.9 })).toBe(false);
  });

  it('is as wide as every rule asks where several speak', () => {
    const groups = [group('f', 'labour', 14), group('f', 'sexual', 20), group('m', 'labour', 40)];
    const found = protectionsOf([bySex, byForm], groups, { dominated: (value) => value === 40 });
    expect(found['m/labour']).toEqual({ low: 30, high: 50, why: 'whole-group' });
  });

  it('never leaves a small count unprotected, and always holds the truth', () => {
    const people = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.array(people, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 5, max: 30 }),
        fc.boolean(),
        (sizes, threshold, dominated) => {
          const groups = ['f', 'm'].flatMap((sex, row) =>
            ['labour', 'sexual', null].map((form, column) => group(sex, form, sizes[3 * row + column] ?? 0)),
          );
          const refinement = refine([
            { id: 't', dimensions: [bySex, byForm], filters: [], knownOn: '2026-03-24' },
          ]);
          const counts = counted(refinement, groups);
          for (const shape of refinement.shapes) {
            const values = tabulate(refinement.grid, counts, shape);
            const found = primaryProtections(
              shape,
              values,
              { ...rules, threshold },
              {
                ...{ refinement, count: (other) => tabulate(refinement.grid, counts, other) },
                dominated: Array.from(values, () => dominated),
              },
            );
            expect(found).toHaveLength(values.length);
            for (const [cell, value] of values.entries()) {
              const one = found[cell] ?? null;
              if (value > 0 && value < threshold)
                expect(one).toEqual({ low: 0, high: threshold, why: 'small' });
              if (one === null) continue;
              expect(one.low).toBeGreaterThanOrEqual(0);
              expect(one.low).toBeLessThanOrEqual(value);
              expect(one.high).toBeGreaterThanOrEqual(value);
              // Unless it is all of a group, something must stay possible on either side.
              expect(one.high - one.low).toBeGreaterThanOrEqual(
                Math.min(threshold, value === 0 ? threshold : value),
              );
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
