import type { World } from './world';

/** Every row of every table as one text in small letters, for a search for what must not be there. */
export async function everythingStored(world: World): Promise<string> {
  const tables = await world.look<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  if (tables.length < 40) throw new Error('The search looks at too few tables to mean anything.');
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await world.look<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n').toLowerCase();
}
