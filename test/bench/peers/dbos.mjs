// The same work as a DBOS workflow of two steps: look, then change. The statements are the product's own, sent in
// as few messages, and what they say was decided beforehand: DBOS is charged for its durability, not for our law.
import { randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { serveArm } from './serve-arm.mjs';

serveArm(async ({ environment, compiled, dbos }) => {
  const { prefixOf } = compiled('./ids.js');
  const { messages, sampleNumber, armed, systemDatabaseUrl } = dbos;
  const sample = prefixOf(sampleNumber);
  const pool = new pg.Pool({
    connectionString: environment.PANOH_DATABASE_URL_API,
    max: 8,
    options: '-c timezone=UTC',
    pipeline: true,
  });
  const names = new Map();
  const nameOf = (text) => names.get(text) ?? names.set(text, `s${names.size}`).get(text);
  const [look, change] = messages;
  const begin = look.slice(0, 2);
  const transactions = { look: [...look, { text: 'COMMIT' }], change: [...begin, ...change] };

  async function send(statements, n, armedId) {
    const prefix = prefixOf(n);
    const client = await pool.connect();
    try {
      const said = (value) =>
        typeof value === 'string' ? value.replaceAll(armed, armedId).replaceAll(sample, prefix) : value;
      const answers = await Promise.all(
        statements.map(({ text, values = [] }) =>
          client.query({ name: nameOf(text), text, values: values.map(said) }),
        ),
      );
      return answers.length;
    } finally {
      client.release();
    }
  }

  const workflow = DBOS.registerWorkflow(
    async (n) => {
      await DBOS.runStep(() => send(transactions.look, n, ''), { name: 'look' });
      await DBOS.runStep(() => send(transactions.change, n, randomUUID()), { name: 'change' });
    },
    { name: 'arrive' },
  );
  DBOS.setConfig({ name: 'panoh-bench', systemDatabaseUrl, logLevel: 'error', runAdminServer: false });
  await DBOS.launch();
  return {
    arrive: (n) => workflow(n),
    close: async () => {
      await DBOS.shutdown();
      await pool.end();
    },
  };
});
