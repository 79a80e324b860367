import { Temporal } from '@panoh/kernel';
import { Client } from 'pg';
import type { Clone } from './clone';

/**
 * Sets the installation's clock to a moment; from there it goes on as time does.
 * @param moment "2025-03-10T10:20:00+05:00"
 */
export function setClock(clone: Clone, moment: string): Promise<Temporal.Instant> {
  const instant = Temporal.Instant.from(moment);
  return move(clone, `$1::timestamptz - transaction_timestamp()`, instant.toString());
}

/** @param step a PostgreSQL interval, added to where the clock stands: "4 hours", "-30 minutes" */
export function moveClock(clone: Clone, step: string): Promise<Temporal.Instant> {
  return move(clone, `(SELECT clock_offset FROM panoh.installation) + $1::interval`, step);
}

export async function readClock(clone: Clone): Promise<Temporal.Instant> {
  return asWorker(clone, 'SELECT panoh.now()::text AS now', []);
}

/** The one place that knows how the clock is moved. */
function move(clone: Clone, offset: string, value: string): Promise<Temporal.Instant> {
  return asWorker(clone, `SELECT panoh.move_clock(${offset})::text AS now`, [value]);
}

async function asWorker(clone: Clone, statement: string, values: string[]): Promise<Temporal.Instant> {
  const client = new Client({ connectionString: clone.environment['PANOH_DATABASE_URL_WORKER'] });
  await client.connect();
  try {
    const { rows } = await client.query<{ now: string }>(statement, values);
    return Temporal.Instant.from(rows[0]?.now ?? '');
  } finally {
    await client.end();
  }
}
