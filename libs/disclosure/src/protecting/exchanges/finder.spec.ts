import fc from 'fast-check';
import {
  gridOf,
  headingsOf,
  printed,
  publicationOf,
  tableOf,
  withTotal,
} from '../../../../../test/attack/disclosure/kept';
import type { Grid } from '../../tables/grid';
import type { TableShape } from '../../tables/published-table';
import { needsOf, signOf } from '../choosing/cover';
import { situationOf } from '../situation/situation';
import { holds } from '../situation/witness';
import { Finder } from './finder';

const CODES = 4;
const grid: Grid = {
  axes: [
    { id: 'quarter', classes: 3 },
    { id: 'gender', classes: 2 },
    { id: 'means:stated', classes: 2 },
  ],
  several: [{ id: 'means', codes: CODES, stated: 2, any: 0, crossed: [0, 1, 2] }],
};
const genders = { axis: 1, headings: headingsOf([0], [1]) };
const years: readonly TableShape[] = [
  tableOf('genders', genders, { axis: 2, headings: headingsOf([0], [1]) }),
  { id: 'codes', parts: [genders], having: { several: 0, codes: [0, 1, 2, 3] } },
];
const quarters = tableOf('quarters', { axis: 0, headings: headingsOf([0, 1, 2], [0], [1], [2]) });

/** Up to two people in each group, each with some of the codes: the first bits of a number that is never 0. */
const people = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 });
const codesOfPeople = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 12, maxLength: 12 });

describe('a witness by exchanges', () => {
  it('is found where people can come and go with their codes, whatever a year’s tables show already', () => {
    fc.assert(
      fc.property(people, codesOfPeople, (counted, bits) => {
        fc.pre(counted.reduce((sum, one) => sum + one, 0) >= 3);
        const having = new Int32Array(6 * 2 * CODES);
        let person = 0;
        for (const [group, number] of counted.entries())
          for (let one = 0; one < number && group % 2 === 0; one += 1) {
            const own = bits[person++ % bits.length] ?? 1;
            for (let code = 0; code < CODES; code += 1)
              having[group * CODES + code] = (having[group * CODES + code] ?? 0) + ((own >> code) & 1);
          }
        const counts = { people: Int32Array.from(counted), having: [having] };
        const year = publicationOf(grid, counts, years);
        const earlier = printed(
          year,
          years.map(() => new Uint8Array(20)),
        );
        const situation = situationOf(publicationOf(grid, counts, [quarters], { earlier }));
        const finder = new Finder(situation);
        for (const need of needsOf(situation)) {
          const target = situation.targets[need >> 1]!;
          const witness = finder.find(target, signOf(need), Float64Array.from(situation.weights));
          expect(witness).toBeDefined();
          expect(holds(situation, target, signOf(need), witness!.changes, () => true)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is found where people can only come from afar, and nobody could go in their place', () => {
    const far = gridOf(3, 3);
    const counts = { people: Int32Array.of(1, 0, 0, 0, 0, 0, 0, 0, 10), having: [] };
    const everybody = publicationOf(far, counts, [
      tableOf('everybody', { axis: 0, headings: headingsOf([0, 1, 2]) }),
    ]);
    const map = tableOf('map', withTotal(0, 3), withTotal(1, 3));
    const earlier = printed(everybody, [new Uint8Array(1)]);
    const situation = situationOf(publicationOf(far, counts, [map], { earlier }));
    const finder = new Finder(situation);
    const upwards = needsOf(situation).filter((need) => signOf(need) === 1);
    expect(upwards).not.toEqual([]);
    for (const need of upwards) {
      const target = situation.targets[need >> 1]!;
      const witness = finder.find(target, 1, Float64Array.from(situation.weights));
      expect(witness).toBeDefined();
      expect(holds(situation, target, 1, witness!.changes, () => true)).toBe(true);
    }
  });
});
