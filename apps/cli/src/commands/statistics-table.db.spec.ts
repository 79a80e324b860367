import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PanohConfig, readConfig } from '@panoh/platform';
import { parse } from 'csv-parse/sync';
import JSONstat from 'jsonstat-toolkit';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { useHouse } from '../../../../test/support/house';
import { makeOrganisation } from '../../../../test/support/members';
import { readWorkbook } from '../../../../test/support/workbook';
import { UsageError } from '../command';
import { statisticsTable } from './statistics-table';

const ASKED = ['--rows', 'gender', '--columns', 'form', '--where', 'country=UZ'];
/** The largest deviation of the policy. */
const NOISE = 7;

describe('panoh statistics table', () => {
  const house = useHouse();
  let config: PanohConfig;
  let folder: string;
  const sql = (text: string): Promise<Record<string, unknown>[]> => asSuperuser(house(), text);
  const people = (count: number, gender: string, form: string, jurisdiction = 'UZ') =>
    sql(`INSERT INTO statistics.fact (fact_id, valid_from, source, identified_month, jurisdiction, gender, exploitation)
      SELECT gen_random_uuid(), '2025-01-01', 'case', '2024-05-01', '${jurisdiction}', '${gender}', '{${form}}' FROM generate_series(1, ${String(count)})`);
  /** What it says on standard output. */
  async function table(...words: string[]): Promise<Buffer> {
    const said: Buffer[] = [];
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation(((block: Buffer, done: () => void) => {
      said.push(Buffer.from(block));
      done();
      return true;
    }) as never);
    await statisticsTable.run(words, config).finally(() => spy.mockRestore());
    return Buffer.concat(said);
  }

  beforeAll(async () => {
    config = readConfig({ ...house().environment, PANOH_LOG_LEVEL: 'silent' });
    folder = mkdtempSync(path.join(tmpdir(), 'panoh-table-'));
    await makeOrganisation(house().worker.work, { type: 'Commission', jurisdictions: ['UZ', 'KZ'] });
    await people(80, 'Feminine', 'ForcedLabour');
    await people(60, 'Masculine', 'ForcedLabour');
    await people(4, 'Masculine', 'ForcedBegging');
    await people(300, 'Feminine', 'ForcedLabour', 'KZ');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says a table with noise, small counts hidden, names and codes beside each other', async () => {
    const rows = parse<Record<string, string>>(await table(...ASKED), { bom: true, columns: true });
    const cell = (gender: string, form: string) =>
      rows.find((row) => row['gender_code'] === gender && row['exploitation_code'] === form);
    expect(cell('Feminine', 'ForcedLabour')).toMatchObject({ Gender: 'Woman or girl', mark: '' });
    expect(Math.abs(Number(cell('Feminine', 'ForcedLabour')?.['value']) - 80)).toBeLessThanOrEqual(NOISE);
    expect(Math.abs(Number(cell('Masculine', 'ForcedLabour')?.['value']) - 60)).toBeLessThanOrEqual(NOISE);
    // Four people: nothing tells that they are there.
    expect(rows.map(({ table: title }) => title)[0]).toContain('Country of the case: Uzbekistan');
    expect(rows.filter(({ value, mark }) => (value === '') !== (mark === '[c]'))).toEqual([]);
    expect(['', '0', undefined]).toContain(cell('Masculine', 'ForcedBegging')?.['value']);
  });

  it('says the same in every format, also to a file', async () => {
    const csv = parse<Record<string, string>>(await table(...ASKED), { bom: true, columns: true });
    const numbers = csv.map(({ value }) => (value === '' ? null : Number(value)));
    const json = JSONstat(JSON.parse(String(await table(...ASKED, '--format', 'json'))) as object);
    expect((json as unknown as { value: unknown }).value).toEqual(numbers);
    const out = path.join(folder, 'table.xlsx');
    expect(await table(...ASKED, '--format', 'xlsx', '--language', 'ru', '--out', out)).toHaveLength(0);
    const { sheets } = readWorkbook(readFileSync(out));
    const [notes, cells] = [...sheets.values()];
    expect(notes?.flat().join(' ')).toContain('публиковать её нельзя');
    expect(cells?.slice(3).flatMap((row) => row.slice(1))).toEqual(numbers.map((value) => value ?? '[c]'));
  });

  it('groups codes as the screen does', async () => {
    const rows = parse<Record<string, string>>(
      await table('--rows', 'month', '--group', 'month=year', '--from', '2023-01', '--to', '2024-12'),
      {
        ...{ bom: true, columns: true },
      },
    );
    expect(rows.map((row) => row['month_code'])).toEqual(['total', '2023', '2024']);
  });

  it('stands in the audit as the operator’s question', async () => {
    await table('--rows', 'citizenship', '--measure', 'signals', '--from', '2024-01', '--to', '2024-12');
    const [last] = await sql(
      `SELECT actor, cause, fields FROM panoh.audit_entry WHERE type = 'statistics.asked' ORDER BY recorded_at DESC LIMIT 1`,
    );
    expect(last).toMatchObject({
      cause: 'statistics table',
      fields: ['measure:signals', 'rows:citizenship'],
    });
  });

  it.each([
    [['--rows', 'shoe-size'], 'There is no dimension "shoe-size". Dimensions: year, month,'],
    [['--rows', 'gender', '--where', 'country'], 'Write --where as dimension=value'],
    [['--rows', 'gender', '--measure', 'all'], 'There is no measure "all". Measures: signals,'],
    [['--rows', 'gender', '--format', 'pdf'], 'There is no format "pdf". Formats: csv, json, xlsx.'],
    [['--rows', 'gender', '--language', 'xx'], 'There is no language "xx".'],
    [['--columns', 'gender'], 'Say what stands in the rows: --rows gender.'],
  ])('refuses %j in one sentence, before it opens anything', async (words, says) => {
    const asked = statisticsTable.run(words, readConfig({}));
    await expect(asked).rejects.toThrow(says);
    await expect(asked).rejects.toThrow(UsageError);
  });

  it.each([
    [['--rows', 'gender', '--columns', 'gender'], 'STATISTICS.DIMENSION_TWICE'],
    [['--rows', 'gender', '--where', 'country=Uzbekistan'], 'STATISTICS.UNKNOWN_CODE'],
    [['--rows', 'gender', '--from', '2024-13', '--to', '2025-01'], 'STATISTICS.PERIOD'],
    [['--rows', 'gender', '--group', 'gender=by-height'], 'STATISTICS.UNKNOWN_GROUPING'],
  ])('refuses %j as the screen does', async (words, code) => {
    await expect(table(...words)).rejects.toMatchObject({ code });
  });
});
