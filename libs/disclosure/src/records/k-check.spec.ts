import { kCheck, type QuasiValues } from './k-check';

describe('the k-check', () => {
  // The five records of the documentation of microsoft/synthetic-data-showcase, docs/dp/README.md section 2.1.
  const records: Record<'A' | 'B' | 'C', string | null>[] = [
    { A: 'a1', B: 'b1', C: 'c1' },
    { A: 'a1', B: 'b2', C: 'c1' },
    { A: 'a2', B: null, C: 'c2' },
    { A: 'a2', B: 'b2', C: 'c1' },
    { A: 'a1', B: 'b2', C: null },
  ];
  const by = (...columns: ('A' | 'B' | 'C')[]): QuasiValues[] =>
    records.map((record) => columns.map((column) => record[column]));

  it('counts groups, the smallest, and those below k', () => {
    expect(kCheck(by('A'), 3)).toEqual({ groups: 2, smallest: 2, below: 1, recordsBelow: 2 });
    // b1: 1, b2: 3, and one of whom it is not known.
    expect(kCheck(by('B'), 3)).toEqual({ groups: 3, smallest: 1, below: 2, recordsBelow: 2 });
    expect(kCheck(by('A', 'B'), 2)).toEqual({ groups: 4, smallest: 1, below: 3, recordsBelow: 3 });
    expect(kCheck(by('A', 'B', 'C'), 2)).toEqual({ groups: 5, smallest: 1, below: 5, recordsBelow: 5 });
  });

  it('finds nothing in nothing', () => {
    expect(kCheck([], 11)).toEqual({ groups: 0, smallest: 0, below: 0, recordsBelow: 0 });
  });

  it('does not take "not known" for a word, nor two values for one', () => {
    expect(kCheck([[null], [''], ['null']], 2).groups).toBe(3);
    expect(
      kCheck(
        [
          ['a', 'bc'],
          ['ab', 'c'],
        ],
        2,
      ).groups,
    ).toBe(2);
  });
});
