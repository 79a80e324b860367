import { Client } from 'pg';
import { useHouse } from '../../../../test/support/house';

describe('the clock of a real installation', () => {
  const house = useHouse();

  it('cannot be set by whoever has a login, and stays so', async () => {
    const client = new Client({ connectionString: house().superuser });
    await client.connect();
    const isAhead = async (): Promise<boolean> => {
      await client.query(`BEGIN; SET LOCAL SESSION AUTHORIZATION panoh_api`);
      await client.query(`SELECT set_config('panoh.clock_offset', '5 hours', true)`);
      const { rows } = await client.query<{ ahead: boolean }>(
        `SELECT panoh.now() > clock_timestamp() AS ahead`,
      );
      await client.query('ROLLBACK');
      return rows[0]?.ahead ?? false;
    };
    try {
      await client.query('SELECT panoh.hold_clock()');
      expect(await isAhead()).toBe(true);
      await client.query(`UPDATE panoh.installation SET kind = 'real'`);
      await client.query('SELECT panoh.hold_clock()');
      expect(await isAhead()).toBe(false);
      await client.query('SELECT panoh.hold_clock()');
      expect(await isAhead()).toBe(false);
      await client.query('SET SESSION AUTHORIZATION panoh_api');
      await expect(client.query('SELECT panoh.hold_clock()')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });
});
