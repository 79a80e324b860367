import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** The limit: what PostgreSQL can send and a program can receive, with nobody looking at it. */
async function main({ address, text }: { address: string; text: string }): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  const began = performance.now();
  const stream = client.query(copyTo(`COPY (${text}) TO STDOUT`));
  let bytes = 0;
  for await (const block of stream) bytes += (block as Buffer).length;
  const seconds = (performance.now() - began) / 1_000;
  await client.end();
  process.stdout.write(JSON.stringify({ rows: stream.rowCount, seconds, bytes }));
}

void main(JSON.parse(process.argv[2] ?? '{}') as { address: string; text: string });
