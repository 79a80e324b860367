import fc from 'fast-check';
import { kCheck, type QuasiValues } from './k-check';
import { suppressGroups } from './suppress-groups';

const alike = (times: number, ...values: QuasiValues): QuasiValues[] =>
  Array.from({ length: times }, () => values);
/** Each record a group of its own: those that are alike come together by themselves. */
const suppressed = (records: readonly QuasiValues[], k: number): (QuasiValues | null)[] =>
  suppressGroups(
    records.map((values) => ({ values, size: 1 })),
    k,
  );

describe('local suppression', () => {
  it('leaves large groups alone and gives up what saves most', () => {
    const records = [
      ...[alike(4, 'f', 'UZ'), alike(4, 'f', 'KZ')].flat(),
      ...[alike(2, 'f', 'KG'), alike(2, 'f', 'TJ')].flat(),
    ];
    const safe = suppressed(records, 4);
    expect(safe.slice(0, 8)).toEqual(records.slice(0, 8));
    expect(safe.slice(8)).toEqual(alike(4, 'f', null));
  });

  it('takes exactly k for enough', () => {
    const records = [...alike(2, 'KG', 'f'), ...alike(2, 'TJ', 'f')];
    expect(suppressed(records, 4)).toEqual(alike(4, null, 'f'));
  });

  it('keeps longest what is named first', () => {
    const pairs = [
      ...alike(2, 'f', 'UZ'),
      ...alike(2, 'f', 'KZ'),
      ...alike(2, 'm', 'UZ'),
      ...alike(2, 'm', 'KZ'),
    ];
    expect(suppressed(pairs, 4)).toEqual([...alike(4, 'f', null), ...alike(4, 'm', null)]);
  });

  it('says less of two where one is not enough', () => {
    expect(suppressed([...alike(2, 'f', 'UZ'), ...alike(2, 'm', 'KZ')], 4)).toEqual(alike(4, null, null));
  });

  it('leaves out what cannot be hidden among others', () => {
    const records = [...alike(5, 'f'), ['m'], ['x']];
    expect(suppressed(records, 5)).toEqual([...alike(5, 'f'), null, null]);
  });

  it('takes groups as they were counted', () => {
    const groups = [
      { values: ['f', 'UZ'], size: 40 },
      { values: ['f', 'KG'], size: 3 },
      { values: ['f', 'TJ'], size: 8 },
    ];
    expect(suppressGroups(groups, 11)).toEqual([
      ['f', 'UZ'],
      ['f', null],
      ['f', null],
    ]);
  });

  it('always ends with k alike, changes nothing but to "not known", and spares groups that are large', () => {
    const value = (codes: string) => fc.option(fc.constantFrom(...codes), { freq: 5 });
    const record = fc.tuple(value('fm'), value('abcde'), value('1234567'), value('xyz'));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 120 }), fc.integer({ min: 1, max: 12 }), (records, k) => {
        const safe = suppressed(records, k);
        const kept = safe.filter((one) => one !== null);
        expect(kCheck(kept, k).below).toBe(0);
        // Fewer than k stay away: more would have been alike.
        expect(safe.length - kept.length).toBeLessThan(k);
        for (const [place, one] of safe.entries())
          for (const [column, after] of (one ?? []).entries()) {
            const before = records[place]?.[column] ?? null;
            if (after !== before) expect(after).toBeNull();
          }
        const sizes = new Map<string, number>();
        for (const one of records) sizes.set(String(one), (sizes.get(String(one)) ?? 0) + 1);
        for (const [place, one] of records.entries())
          if ((sizes.get(String(one)) ?? 0) >= k) expect(safe[place]).toEqual(one);
      }),
      { numRuns: 100 },
    );
  });
});
