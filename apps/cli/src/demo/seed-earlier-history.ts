import type { Database, House } from '@panoh/platform';
import { isHistorySeeded, seedHistory } from './history';

const EARLIER = '60 days';

/**
 * Takes the history in as if that had been some weeks ago: what is published must have been known at the end of a day
 * that is over, and whoever tries the demo should not have to wait for tomorrow.
 */
export async function seedEarlierHistory({
  work,
  database,
}: Pick<House, 'work' | 'database'>): Promise<void> {
  if (await isHistorySeeded(work)) return;
  try {
    await moveClock(database, '-');
    await seedHistory(work);
  } finally {
    await moveClock(database, '+');
  }
}

const moveClock = (database: Database, sign: '-' | '+'): Promise<unknown> =>
  database.query(`SELECT panoh.move_clock(clock_offset ${sign} $1::interval) FROM panoh.installation`, [
    EARLIER,
  ]);
