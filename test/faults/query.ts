import { Client, type QueryResult } from 'pg';

/** One look at what no role of the programs may see. */
export async function query<Row extends object>(
  superuser: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return connected(superuser, async (client) => (await client.query<Row>(text, [...values])).rows);
}

/** Several statements in one message and one transaction: all of them look at the same moment. */
export async function queryAll<Row extends object>(
  superuser: string,
  statements: readonly string[],
): Promise<Row[][]> {
  const text = ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', ...statements, 'COMMIT'].join(';\n');
  const results = (await connected(superuser, (client) =>
    client.query<Row>(text),
  )) as unknown as QueryResult<Row>[];
  return results.slice(1, -1).map(({ rows }) => rows);
}

async function connected<Answer>(
  superuser: string,
  ask: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new Client({ connectionString: superuser });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
