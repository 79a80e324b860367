import { AlikeGroups } from './alike-groups';
import { kCheck, type QuasiValues } from './k-check';
import { suppressGroups } from './suppress-groups';

describe('groups of alike records', () => {
  it('come together when they give the same up', () => {
    const groups = new AlikeGroups([
      { values: ['f', 'UZ'], size: 3 },
      { values: ['f', 'KZ'], size: 4 },
      { values: ['m', 'KZ'], size: 5 },
    ]);
    expect(groups.small(5)).toEqual([0, 1]);
    groups.giveUp(0, 1);
    groups.giveUp(1, 1);
    expect([groups.of(0), groups.of(1), groups.of(2)]).toEqual([0, 0, 2]);
    expect([groups.sizeOf(0), groups.valuesOf(0), groups.small(5)]).toEqual([7, ['f', null], []]);
    expect([groups.hasGiven(1), groups.hasGiven(2)]).toEqual([true, false]);
  });

  it('are told apart by more quasi-identifiers than fit into a number', () => {
    const many = 16;
    const values = (seed: number): QuasiValues =>
      Array.from({ length: many }, (_, place) => String((seed * (place + 7)) % 23));
    const alike = Array.from({ length: 60 }, (_, seed) => ({ values: values(seed), size: 1 + (seed % 3) }));
    expect(new AlikeGroups(alike).mostKeys).toBeUndefined();
    const safe = suppressGroups(alike, 6);
    const records = alike.flatMap(({ size }, group) => {
      const said = safe[group];
      return said == null ? [] : Array.from({ length: size }, () => said);
    });
    expect(records.length).toBeGreaterThan(0);
    expect(kCheck(records, 6).below).toBe(0);
  });
});
