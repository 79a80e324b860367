import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { kCheck, type QuasiValues } from './k-check';
import { type AlikeRecords, suppressGroups } from './suppress-groups';

/**
 * Measures the k-check on the global k-anonymised dataset of the Counter-Trafficking Data Collaborative, which is not
 * ours to ship.
 */
const file = path.resolve(__dirname, '../../../../../shared/data/ctdc/CTDC_global_kanon_20210715.csv.gz');
const say = (line: string) => process.stderr.write(`records, real data: ${line}\n`);

const FIVE = ['yearOfRegistration', 'gender', 'ageBroad', 'citizenship', 'CountryOfExploitation'];
const K = 11;

function read(): (columns: readonly string[]) => QuasiValues[] {
  const [names = [], ...rows]: string[][] = parse(gunzipSync(readFileSync(file)), { bom: true });
  return (columns) => {
    const places = columns.map((column) => names.indexOf(column));
    if (places.includes(-1)) throw new Error('The dataset has other columns.');
    return rows.map((row) => places.map((place) => (row[place] === '' ? null : (row[place] ?? null))));
  };
}

describe('records of the real dataset', () => {
  const by = read();

  it('are safe on five quasi-identifiers', () => {
    expect(kCheck(by(FIVE), K)).toEqual({ groups: 1172, smallest: 11, below: 0, recordsBelow: 0 });
  });

  it('are not when recruiter relation is added', () => {
    const found = kCheck(by([...FIVE, 'RecruiterRelationship']), K);
    say(
      `with recruiter relation ${found.below} of ${found.groups} groups below ${K}, ${found.recordsBelow} records`,
    );
    expect(found).toEqual({ groups: 2207, smallest: 1, below: 813, recordsBelow: 2701 });
  });

  it('are safe again after some values are set to "not known"', () => {
    const groups = new Map<string, AlikeRecords>();
    for (const values of by([...FIVE, 'RecruiterRelationship'])) {
      const key = JSON.stringify(values);
      groups.set(key, { values, size: (groups.get(key)?.size ?? 0) + 1 });
    }
    const alike = [...groups.values()];
    const safe = suppressGroups(alike, K);
    const records = alike.flatMap(({ size }, group) =>
      Array<QuasiValues | null>(size).fill(safe[group] ?? null),
    );
    const unsaid = (values: QuasiValues | null): number =>
      values?.filter((value) => value === null).length ?? 0;
    const given = alike.reduce(
      (sum, { values, size }, group) => sum + size * (unsaid(safe[group] ?? null) - unsaid(values)),
      0,
    );
    say(`${given} of ${records.length * 6} values set to "not known", no record left out`);
    expect(records).not.toContain(null);
    expect(
      kCheck(
        records.filter((one) => one !== null),
        K,
      ).below,
    ).toBe(0);
    expect(given).toBeLessThan(3000);
  });
});
