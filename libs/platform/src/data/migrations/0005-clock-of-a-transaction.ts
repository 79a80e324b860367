import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nearly every row takes its time from the clock and nearly every policy asks it. The offset of a demo or test
 * installation is therefore read once, when a unit of work begins, and carried like the actor: the clock is then an
 * expression that PostgreSQL writes into the statement, no query of its own. Whoever carries nothing reads it as
 * before. In a real installation nobody may carry anything: there the clock is the time of the transaction.
 */
export class ClockOfATransaction1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION panoh.clock_offset() RETURNS interval LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT clock_offset FROM panoh.installation $$;
      COMMENT ON FUNCTION panoh.clock_offset() IS 'How far the clock of a demo or test installation stands from real time';
      CREATE OR REPLACE FUNCTION panoh.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT transaction_timestamp() + coalesce(panoh.setting('clock_offset')::interval, panoh.clock_offset()) $$;

      CREATE FUNCTION panoh.hold_clock() RETURNS void LANGUAGE plpgsql AS $hold$
      BEGIN
        -- Two programs may start at once.
        PERFORM pg_advisory_xact_lock(7021002);
        IF EXISTS (SELECT 1 FROM panoh.installation WHERE kind = 'real') THEN
          CREATE OR REPLACE FUNCTION panoh.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
            $$ SELECT transaction_timestamp() $$;
        END IF;
      END $hold$;
      COMMENT ON FUNCTION panoh.hold_clock() IS 'Takes from a real installation every way to another time; the owner''s, after each migration';
      REVOKE ALL ON FUNCTION panoh.hold_clock() FROM PUBLIC;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
