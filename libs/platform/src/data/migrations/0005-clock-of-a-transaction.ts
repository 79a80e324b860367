import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nearly every row takes its time from the clock and nearly every policy asks it. The offset of a demo or test
 * installation is therefore read once, when a unit of work begins, and carried like the actor: the clock is then an
 * expression that PostgreSQL writes into the statement, no query of its own. Whoever carries nothing reads it as
 * before.
 */
export class ClockOfATransaction1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION panoh.clock_offset() RETURNS interval LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT clock_offset FROM panoh.installation $$;
      COMMENT ON FUNCTION panoh.clock_offset() IS 'How far the clock of a demo or test installation stands from real time';
      CREATE OR REPLACE FUNCTION panoh.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT transaction_timestamp() + coalesce(panoh.setting('clock_offset')::interval, panoh.clock_offset()) $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
