import type { Temporal } from '@panoh/kernel';
import type { Database } from '@panoh/platform';

/** The installation's clock in the hands of the seed; the database itself refuses where it is real. */
export class DemoClock {
  constructor(private readonly worker: Database) {}

  /** From that moment it goes on as time does. */
  async setTo(moment: Temporal.Instant): Promise<void> {
    await this.worker.query('SELECT panoh.move_clock($1::timestamptz - clock_timestamp())', [
      moment.toString(),
    ]);
  }

  async setToPresent(): Promise<void> {
    await this.worker.query(`SELECT panoh.move_clock(interval '0')`);
  }
}
