import { Client } from 'pg';
import type { Clone } from './clone';

/** Asks a clone as somebody whom no row-level security stops: to look at what no role may see, or to break it. */
export async function asSuperuser<Row extends object>(
  { superuser }: Pick<Clone, 'superuser'>,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(text, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
