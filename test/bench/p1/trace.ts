import type { Statement } from '@panoh/platform';
import type { Panoh } from './panoh';

/** One message to the database and what travelled in it. */
export type Message = readonly Statement[];

type Query = (asked: unknown, values?: unknown[]) => unknown;

/** Everything that goes over the wire while something is done: each message is one round trip. */
export async function traced({ database }: Panoh, work: () => Promise<unknown>): Promise<Message[]> {
  const messages: Message[] = [];
  const { pool } = database;
  const client = await pool.connect();
  const query = client.query.bind(client) as Query;
  const watched: Query = (asked, values = []) => {
    if (typeof asked === 'string') messages.push([{ text: asked, values }]);
    else messages.push((asked as { statements: Message }).statements);
    return query(asked, values);
  };
  const lent = new Proxy(client, {
    get(target, name) {
      if (name === 'query') return watched;
      return name === 'release' ? () => undefined : (Reflect.get(target, name) as unknown);
    },
  });
  Object.assign(pool, { connect: () => Promise.resolve(lent) });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(pool, 'connect');
    client.release();
  }
  return messages;
}
