import { Temporal } from '@panoh/kernel';
import { types, type Pool, type PoolClient } from 'pg';
import { DataSource, type EntityManager, type MigrationInterface } from 'typeorm';
import { unlessAway } from './away';
import { statementName } from './statement-names';
import { unopened } from './unopened';

const TIMESTAMPTZ = 1184;
const DATE = 1082;

/**
 * Instants stay instants and dates stay dates: JavaScript's Date would drop the microseconds and add a zone.
 * Set per connection, because BullMQ shares node-pg's process-wide parsers and expects Dates.
 */
export const ourTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === TIMESTAMPTZ) return (text) => Temporal.Instant.from(text);
    if (oid === DATE) return (text) => text;
    return types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

export type EntityClass = new () => object;
export type MigrationClass = new () => MigrationInterface;

/** A pool of connections under one login role. Only this lib opens one. */
export class Database {
  private constructor(readonly dataSource: DataSource) {}

  static async open(
    url: string,
    options: { size: number; name: string; entities?: EntityClass[] },
  ): Promise<Database> {
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      applicationName: `panoh-${options.name}`,
      installExtensions: false,
      synchronize: false,
      logging: false,
      entities: options.entities ?? [],
      poolSize: options.size,
      // A database that restarts must not end the program: broken connections are dropped, new ones are made.
      poolErrorHandler: () => undefined,
      extra: {
        types: ourTypes,
        connectionTimeoutMillis: 10_000,
        options: '-c timezone=UTC -c lock_timeout=15s',
      },
    });
    await dataSource.initialize().catch((fault: unknown) => {
      throw unopened(fault, url);
    });
    const database = new Database(dataSource);
    surviveBrokenConnections(database.pool);
    return database;
  }

  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** TypeORM's repositories on a connection whose transaction is ours: save() must not open one of its own. */
  managerOn(client: PoolClient): EntityManager {
    const runner = this.dataSource.createQueryRunner();
    Object.assign(runner, { databaseConnection: client, isTransactionActive: true });
    return runner.manager;
  }

  /** One statement outside any unit of work: health checks, start-up checks and the vault's own pool. */
  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    // Without values it may be several statements in one text, and those cannot be prepared.
    const name = values.length > 0 ? statementName(text) : undefined;
    const result = await unlessAway(this.pool.query({ name, text, values: toParameters(values) }));
    return result.rows as Row[];
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/**
 * The pool listens only to connections that lie idle in it: one that breaks while a transaction has it would end
 * the program. The statement that was running fails by itself.
 */
function surviveBrokenConnections(pool: Pool): void {
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    client.on('error', () => undefined);
  });
}

/** node-pg would write an Instant as JSON; PostgreSQL wants its ISO text. */
export function toParameters(values: readonly unknown[]): unknown[] {
  return values.map((value) =>
    value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value,
  );
}
