import { DataSource } from 'typeorm';
import type { MigrationClass } from './database';
import { addWatchPolicies } from './watch-policies';

/**
 * Brings a database to the newest shape as role owner. Forward only, each migration in its own
 * transaction, in order of the time in its name; a second run does nothing.
 * @returns names of the migrations that ran
 */
export async function migrate(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'panoh-migrate',
    installExtensions: false,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    schema: 'public',
    extra: { options: '-c timezone=UTC' },
  });
  await dataSource.initialize();
  try {
    // Two programs may start at once: the second waits here and then finds nothing left to do.
    const runner = dataSource.createQueryRunner();
    await runner.query('SELECT pg_advisory_lock(7021001)');
    try {
      const ran = await dataSource.runMigrations({ transaction: 'each' });
      await addWatchPolicies((text) => runner.query(text));
      return ran.map((migration) => migration.name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock(7021001)');
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
