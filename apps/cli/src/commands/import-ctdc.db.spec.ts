import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Database, readConfig, Work } from '@panoh/platform';
import { CTDC_COLUMNS } from '@panoh/statistics';
import { useClone } from '../../../../test/support/postgres';
import { until } from '../../../../test/support/until';
import { importCtdc } from './import-ctdc';

const ROWS = 2_500;
const row = (year: string): string =>
  CTDC_COLUMNS.map((name) => (name === 'yearOfRegistration' ? year : '')).join();
const dataset = (rows = ROWS, end = '\n', first = row('2019')): string =>
  [CTDC_COLUMNS.join(), first, ...Array.from({ length: rows - 1 }, () => row('2020'))].join(end) + end;

describe('the import of the CTDC dataset', () => {
  const clone = useClone();
  let worker: Database;
  let said: string;
  const file = (name: string): string => path.join(clone().folder, name);
  const write = (name: string, content: string | Buffer): string => {
    writeFileSync(file(name), content);
    return file(name);
  };
  const run = (name: string): Promise<void> => importCtdc.run([file(name)], readConfig(clone().environment));
  const actor = { kind: 'system', program: 'cli', cause: 'test' } as const;
  const count = async (what: 'fact' | 'import_run'): Promise<number> =>
    new Work(worker).read(actor, 'test', async (tx) => {
      const [counted] = await tx.sql<{ n: number }>(`SELECT count(*)::int AS n FROM statistics.${what}`);
      return counted?.n ?? 0;
    });
  const forget = (): Promise<unknown> =>
    new Work(worker).run(actor, (tx) => tx.sql(`DELETE FROM statistics.fact`));

  beforeAll(async () => {
    worker = await Database.open(clone().environment.PANOH_DATABASE_URL_WORKER ?? '', {
      size: 1,
      name: 'test',
    });
  });
  afterAll(() => worker.close());
  beforeEach(() => {
    said = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true));
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['nothing', 'empty.csv', '', /is empty/],
    ['something else', 'other.csv', 'a,b\n1,2\n', /the column yearOfRegistration is missing/],
    [
      'its columns in other letters',
      'case.csv',
      dataset().toUpperCase(),
      /the column yearOfRegistration is missing/,
    ],
    ['no gzip', 'plain.csv.gz', dataset(), /no gzip file/],
    ['half a gzip', 'cut.csv.gz', gzipSync(dataset()).subarray(0, 150), /no gzip file|damaged/],
    ['one line without end', 'long.csv', 'x'.repeat(3_000_000), /not valid CSV/],
    ['noise', 'noise.csv', Buffer.from([0, 255, 34, 0, 10, 34, 65, 66]), /not valid CSV|is missing/],
  ])(
    'refuses a file that holds %s in one sentence, and leaves no run of it',
    async (_what, name, content, says) => {
      write(name, content);
      await expect(run(name)).rejects.toThrow(says);
      await expect(run(name)).rejects.not.toThrow(/"|xxx/);
      expect(await count('import_run')).toBe(0);
    },
  );

  it('commits nothing of a file that is changed while it is read, and goes on when it is back', async () => {
    const whole = dataset();
    write('moving.csv', whole);
    const importing = run('moving.csv');
    const failed = importing.then(
      () => undefined,
      (fault: unknown) => fault,
    );
    await until('it has begun', async () => (await count('import_run')) > 0);
    write('moving.csv', dataset(ROWS, '\n', row('1999')));
    expect(String(await failed)).toMatch(/was changed while it was read/);
    const [changed] = await new Work(worker).read(actor, 'test', (tx) =>
      tx.sql<{ n: number }>(`SELECT count(*)::int AS n FROM statistics.fact WHERE year = 1999`),
    );
    expect(changed).toEqual({ n: 0 });
    write('moving.csv', whole);
    await run('moving.csv');
    expect(said).toContain(`${String(ROWS)} facts, 0 rows rejected.`);
    expect(await count('fact')).toBe(ROWS);
  });

  it('is the same packed, and another one is refused because whoever stands in both would count twice', async () => {
    write('same.csv.gz', gzipSync(dataset()));
    await run('same.csv.gz');
    expect(said).toContain('This file was imported before; nothing was changed.');
    write('later.csv', dataset(ROWS + 1));
    await expect(run('later.csv')).rejects.toMatchObject({ code: 'IMPORT.ANOTHER_FILE' });
    expect(await count('fact')).toBe(ROWS);
  });

  it('reads a byte order mark and line ends of Windows, and reports each bad row by line and reason', async () => {
    await new Work(worker).run(actor, (tx) => tx.sql(`UPDATE statistics.import_run SET accepted = 0`));
    await forget();
    const rows = dataset(3, '\r\n', row('last year')).replace(
      `${row('2020')}\r\n`,
      `${row('2020')},more\r\n`,
    );
    write('windows.csv', `\ufeff${rows}`);
    await run('windows.csv');
    expect(said).toContain('1 facts, 2 rows rejected (see');
    const [report = ''] = readdirSync(file('imports'));
    expect(readFileSync(path.join(file('imports'), report), 'utf8')).toBe(
      `line,reason\n2,yearOfRegistration is not a year\n3,has ${String(CTDC_COLUMNS.length + 1)} of ${String(CTDC_COLUMNS.length)} columns\n`,
    );
  });

  it('runs twice at once without doubles', async () => {
    await new Work(worker).run(actor, (tx) => tx.sql(`UPDATE statistics.import_run SET accepted = 0`));
    await forget();
    write('twice.csv', dataset(5_000));
    const ends = await Promise.allSettled([run('twice.csv'), run('twice.csv')]);
    const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
    for (const reason of reasons) expect(reason).toMatch(/Another import of this file is running/);
    await run('twice.csv');
    expect(await count('fact')).toBe(5_000);
  });
});
