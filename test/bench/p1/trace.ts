import type { House, Statement } from '@panoh/platform';

/** One message to the database and what travelled in it. */
export type Message = readonly Statement[];

/** Everything that goes over the wire while something is done. Of each message the answer is one round trip. */
export async function traced(house: House, work: () => Promise<unknown>): Promise<Message[]> {
  const messages: Message[] = [];
  const { pool } = house.database;
  const client = await pool.connect();
  const restored: (() => void)[] = [];
  const connect = pool.connect.bind(pool);
  Object.assign(client, { query: watched(client.query.bind(client), messages), release: () => undefined });
  Object.assign(pool, { connect: () => Promise.resolve(client) });
  restored.push(() => Object.assign(pool, { connect }));
  try {
    await work();
  } finally {
    for (const restore of restored) restore();
    Reflect.deleteProperty(client, 'query');
    Reflect.deleteProperty(client, 'release');
    client.release();
  }
  return messages;
}

type Query = (asked: unknown, values?: unknown[]) => unknown;

const watched =
  (query: Query, messages: Message[]): Query =>
  (asked, values = []) => {
    if (typeof asked === 'string') messages.push([{ text: asked, values }]);
    else messages.push((asked as { statements: Message }).statements);
    return query(asked, values);
  };
