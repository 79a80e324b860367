import { perturb, perturbationTable } from '@panoh/disclosure';
import type { CrossCounts } from './cube/count-cross';
import { yearQuestions, yearSoFar } from './year-so-far';

const RULES = { variance: 4, largestDeviation: 7, smallestPublished: 3 };
const policy = { threshold: 10, noise: RULES };
const noise = perturbationTable(RULES);
const today = '2026-03-24';
const bands = ['0-24h', '24-72h'];

const answer = (counts: Record<string, number>): CrossCounts => {
  const rows = Object.keys(counts);
  const table = (numbers: number[]) => ({
    cells: rows.map(() => []),
    rowTotals: numbers,
    columnTotals: [],
    total: 0,
  });
  return {
    ...{ rows, columns: [''], counts: table(Object.values(counts)) },
    keys: table(rows.map((_, row) => (row + 1) * 700_000_001)),
  };
};
const NOBODY = answer({});

describe('the year so far', () => {
  it('asks five counts by month from last January on, and clocks and beds of this year', () => {
    const questions = yearQuestions(today, ['UZ']);
    expect(questions.map(({ count, rows }) => `${count} by ${rows}`)).toEqual([
      ...['signal', 'presumed', 'identified', 'assisted', 'returned'].map((count) => `${count} by month`),
      'signal by clock-result',
      'signal by time-to-bed',
    ]);
    expect(questions.map(({ period }) => period?.from)).toEqual([
      ...Array(5).fill('2025-01'),
      '2026-01',
      '2026-01',
    ]);
    expect(new Set(questions.map(({ period }) => period?.to))).toEqual(new Set(['2026-03']));
  });

  it('never mixes the five counts, and knows twelve months of last year and those begun of this one', () => {
    const months = (count: number) =>
      answer({ '2025-01': count, '2025-12': count + 40, '2026-01': count + 80 });
    const answers = [100, 300, 500, 700, 900].map(months);
    const { counts, year, month } = yearSoFar([...answers, NOBODY, NOBODY], { today, policy, noise, bands });
    expect([year, month]).toEqual([2026, 3]);
    for (const [place, one] of counts.entries()) {
      const true_ = 100 + 200 * place;
      expect([one.thisYear.length, one.lastYear.length]).toEqual([3, 12]);
      for (const [cell, count] of [
        [one.lastYear[0], true_],
        [one.lastYear[11], true_ + 40],
        [one.soFar, true_ + 80],
        [one.lastYearSoFar, true_],
        [one.lastYearWhole, 2 * true_ + 40],
      ] as const)
        expect(Math.abs((cell?.value ?? 0) - count)).toBeLessThanOrEqual(7);
      // People of one month only: the sum has the same people, and the same number.
      expect(one.soFar).toEqual(one.thisYear[0]);
      expect(one.lastYearSoFar).toEqual(one.lastYear[0]);
    }
  });

  it('gives a sum of months the noise of its people, as a table of that period would', () => {
    const signals = answer({ '2026-01': 40, '2026-02': 50 });
    const { counts } = yearSoFar([signals, ...Array<CrossCounts>(6).fill(NOBODY)], {
      today,
      policy,
      noise,
      bands,
    });
    expect(counts[0]?.soFar.value).toBe(perturb(90, 3 * 700_000_001, noise));
  });

  it('hides a small month, and the sum that would give it back', () => {
    const signals = answer({ '2026-01': 60, '2026-02': 1, '2026-03': 5, '2025-02': 80 });
    const few = answer({ '2026-01': 60, '2026-02': 60, '2026-03': 6, '2025-02': 80 });
    const { counts } = yearSoFar([signals, few, ...Array<CrossCounts>(5).fill(NOBODY)], {
      today,
      policy,
      noise,
      bands,
    });
    expect(counts[1]?.thisYear.map(({ why }) => why)).toEqual([null, null, 'below-threshold']);
    expect(counts[1]?.soFar.why).toBe('gives-back');
    expect(JSON.stringify(counts[0]?.thisYear.slice(1))).not.toMatch(/"value":[1-9]\D/);
  });

  it('tells clocks by how they ended, and beds by every band', () => {
    const clocks = answer({
      _none: 400,
      'first-contact:met': 90,
      'first-contact:breached': 4,
      'bed:met': 2,
      '_not-known': 3,
    });
    const beds = answer({ '24-72h': 45, '_not-known': 300 });
    const found = yearSoFar([...Array<CrossCounts>(5).fill(NOBODY), clocks, beds], {
      today,
      policy,
      noise,
      bands,
    });
    expect(found.clocks.find(({ clock }) => clock === 'first-contact')).toMatchObject({
      ...{ met: { hidden: false }, metLate: { value: 0 } },
    });
    expect(JSON.stringify(found.clocks)).not.toMatch(/"value":[1-9]\D/);
    expect(found.timeToBed.map(({ band }) => band)).toEqual(bands);
    expect(found.timeToBed[0]?.people.value).toBe(0);
    expect(Math.abs((found.timeToBed[1]?.people.value ?? 0) - 45)).toBeLessThanOrEqual(7);
  });
});
