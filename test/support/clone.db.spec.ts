import { Client } from 'pg';
import { type Clone } from './clone';
import { moveClock, readClock, setClock } from './clock';
import { templateClone, useClone } from './postgres';

async function query<Row extends object>(address: string | undefined, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const loginNames = (clone: Clone): string[] =>
  Object.keys(clone.environment).filter((name) => name.startsWith('PANOH_DATABASE_URL_'));

describe('a clone of the template', () => {
  const clone = useClone();

  it('is a migrated test installation', async () => {
    const rows = await query(
      clone().environment['PANOH_DATABASE_URL_OWNER'],
      'SELECT kind FROM panoh.installation',
    );
    expect(rows).toEqual([{ kind: 'test' }]);
  });

  it('lets every login role in, each under its own name and into this database', async () => {
    for (const name of loginNames(clone())) {
      const [row] = await query(
        clone().environment[name],
        'SELECT current_user AS role, current_database() AS database',
      );
      expect(row).toEqual({
        role: name.replace('PANOH_DATABASE_URL_', 'panoh_').toLowerCase(),
        database: clone().name,
      });
    }
    expect(loginNames(clone()).length).toBeGreaterThanOrEqual(8);
  });

  it('shares nothing with another clone, and is gone when dropped', async () => {
    const other = await templateClone();
    await query(other.superuser, 'CREATE TABLE public.only_here ()');
    const [row] = await query(clone().superuser, `SELECT to_regclass('public.only_here') AS found`);
    expect(row).toEqual({ found: null });
    await other.drop();
    await expect(query(other.superuser, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('has a clock that is set and moved', async () => {
    await setClock(clone(), '2025-03-10T10:20:00+05:00');
    expect((await readClock(clone())).toString()).toMatch(/^2025-03-10T05:20:0/);
    await moveClock(clone(), '4 hours');
    expect((await readClock(clone())).toString()).toMatch(/^2025-03-10T09:20:0/);
  });
});
