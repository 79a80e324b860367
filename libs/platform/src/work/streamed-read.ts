import { type Actor, Temporal } from '@panoh/kernel';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { unlessAway } from '../database/away';
import { type Database, toParameters } from '../database/database';
import { beginAs } from './begin';
import { Pipeline } from './pipeline';

const ONE_MOMENT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * A look at one moment that lasts as long as somebody takes to receive what they asked for. Nothing is written, and
 * every question sees the same rows. Whoever opens it must close it; closed in the middle it stops at once: the
 * server is told, and the connection serves nobody else.
 */
export class StreamedRead {
  /** Statements that the server is at. */
  private running = 0;
  private isClosed = false;

  private constructor(
    private readonly database: Database,
    private readonly client: PoolClient & { readonly processID?: number },
    /** The one clock, as in `ReadTx`. */
    readonly now: Temporal.Instant,
  ) {}

  static async open(database: Database, actor: Actor): Promise<StreamedRead> {
    const client = await unlessAway(database.pool.connect());
    try {
      const [, ...settings] = beginAs(actor);
      const [, clock] = await new Pipeline([{ text: ONE_MOMENT }, ...settings]).on(client);
      const now = clock?.[0]?.['now'];
      if (!(now instanceof Temporal.Instant)) throw new Error('The database did not tell its time.');
      return new StreamedRead(database, client, now);
    } catch (fault) {
      client.release(true);
      throw fault;
    }
  }

  async sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.running += 1;
    const result = await this.client.query(text, toParameters(values));
    this.running -= 1;
    return result.rows as Row[];
  }

  /**
   * What a COPY … TO STDOUT gives, as it comes: the server waits while nobody takes the next block. The text carries
   * no values; they are handed over by `set_config`.
   */
  async *copy(text: string): AsyncGenerator<Buffer> {
    this.running += 1;
    for await (const block of this.client.query(copyTo(text))) yield block as Buffer;
    this.running -= 1;
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.running === 0) {
      const ended = await this.client.query('ROLLBACK').then(
        () => undefined,
        () => true,
      );
      this.client.release(ended);
      return;
    }
    const { processID } = this.client;
    this.client.release(true);
    // A server that sorts sends nothing, and would not notice for minutes that nobody listens.
    await this.database.query('SELECT pg_cancel_backend($1)', [processID]).catch(() => undefined);
  }
}
