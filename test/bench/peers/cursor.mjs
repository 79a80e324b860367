// A bare cursor: reads every row, ten thousand at a time, and does nothing with it.
import pg from 'pg';
import Cursor from 'pg-cursor';

const { address, text } = JSON.parse(process.argv[2]);
const client = new pg.Client({ connectionString: address });
await client.connect();
const began = performance.now();
const cursor = client.query(new Cursor(text, [], { rowMode: 'array' }));
let rows = 0;
for (;;) {
  const read = await cursor.read(10_000);
  if (read.length === 0) break;
  rows += read.length;
}
const seconds = (performance.now() - began) / 1000;
await cursor.close();
await client.end();
process.stdout.write(JSON.stringify({ rows, seconds }));
