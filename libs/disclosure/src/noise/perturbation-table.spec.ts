import { perturb } from './perturb';
import { type PerturbationTable, perturbationTable } from './perturbation-table';

const shares = (table: PerturbationTable, count: number) =>
  (table[count] ?? []).map(({ noise, above, upTo }) => ({ noise, share: upTo - above }));
const moment = (table: PerturbationTable, count: number, power: number): number =>
  shares(table, count).reduce((sum, { noise, share }) => sum + share * noise ** power, 0);
const results = (table: PerturbationTable, count: number): number[] =>
  shares(table, count).map(({ noise }) => count + noise);

describe('a perturbation table', () => {
  // Facts of tau_testW_ptable.txt in sdcTools/tauargus: variance 4, deviation 7, published 0 or from 3 on.
  const testW = perturbationTable({ variance: 4, largestDeviation: 7, smallestPublished: 3 });
  const from3 = (to: number): number[] => Array.from({ length: to - 2 }, (_, step) => step + 3);

  it('leads 0 to 0 always', () => {
    expect(testW[0]).toEqual([{ noise: 0, above: 0, upTo: 1 }]);
  });

  it.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    'has the moments and the results of testW for a count of %i',
    (count) => {
      expect(moment(testW, count, 0)).toBeCloseTo(1, 12);
      expect(moment(testW, count, 1)).toBeCloseTo(0, 9);
      expect(moment(testW, count, 2)).toBeCloseTo(4, 9);
      expect(results(testW, count)).toEqual(count < 8 ? [0, ...from3(count + 7)] : from3(count + 7));
    },
  );

  it('gives every number from ten up the noise of ten', () => {
    expect(testW).toHaveLength(11);
    for (const key of [0, 0.2, 0.5, 0.999]) {
      const noise = perturb(10, key * 2 ** 32, testW) - 10;
      expect(perturb(4711, key * 2 ** 32, testW) - 4711).toBe(noise);
    }
  });

  it('is least predictable: of three noises with one variance only one division is left', () => {
    // Found by hand: -1, 0, 1 with variance 1/2 and mean 0.
    const table = perturbationTable({ variance: 0.5, largestDeviation: 1, smallestPublished: 1 });
    expect(shares(table, 2).map(({ share }) => share.toFixed(9))).toEqual([
      '0.250000000',
      '0.500000000',
      '0.250000000',
    ]);
  });

  it('is bell-shaped where nothing is forbidden', () => {
    const last = shares(testW, 10).map(({ share }) => share);
    expect(last.map((share) => share.toFixed(9))).toEqual(last.toReversed().map((share) => share.toFixed(9)));
    for (const [place, share] of last.slice(0, 7).entries()) expect(share).toBeLessThan(last[place + 1] ?? 0);
    // Of exp(a + b·noise²) the logarithms differ by steps that grow evenly.
    const bend = last.map((share) => Math.log(share)).slice(0, 7);
    const steps = bend.slice(1).map((one, place) => one - (bend[place] ?? 0));
    for (const [place, step] of steps.slice(1).entries())
      expect(step - (steps[place] ?? 0)).toBeCloseTo((steps[1] ?? 0) - (steps[0] ?? 0), 9);
  });

  it.each([
    [{ variance: 1, largestDeviation: 7, smallestPublished: 3 }, 'variance 1'],
    [{ variance: 60, largestDeviation: 7, smallestPublished: 3 }, 'variance 60'],
    [{ variance: 4, largestDeviation: 7, smallestPublished: 12 }, 'variance 4'],
  ])('cannot be made of %j', (rules, word) => {
    expect(() => perturbationTable(rules)).toThrow(word);
  });

  it('comes out for whatever can be asked of it', () => {
    for (const variance of [2, 3, 4, 5])
      for (const largestDeviation of [6, 8, 12])
        for (const smallestPublished of [1, 2, 3]) {
          const table = perturbationTable({ variance, largestDeviation, smallestPublished });
          for (const [count, line] of table.entries()) {
            if (count === 0) continue;
            expect(moment(table, count, 1)).toBeCloseTo(0, 8);
            expect(moment(table, count, 2)).toBeCloseTo(variance, 8);
            for (const { noise } of line)
              expect(count + noise === 0 || count + noise >= smallestPublished).toBe(true);
          }
        }
  });
});
