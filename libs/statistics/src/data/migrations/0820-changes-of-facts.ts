import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever keeps counts of facts in memory asks what changed since they looked last. Not by time and not by a
 * sequence: a transaction that is slow to commit would be overtaken by both.
 */
export class ChangesOfFacts1764000000820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE statistics.fact
        ADD COLUMN contributor text,
        ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
      COMMENT ON COLUMN statistics.fact.contributor IS 'Keyed token of the organisation that has the case in hand: tells whether a number is one organisation''s alone. Nothing is cut by it and it never leaves';
      COMMENT ON COLUMN statistics.fact.changed_in IS 'The transaction that wrote this version last';
      CREATE INDEX fact_changed_in ON statistics.fact (changed_in);

      CREATE TABLE statistics.fact_gone (
        fact_id uuid NOT NULL,
        valid_from date NOT NULL,
        changed_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
        PRIMARY KEY (fact_id, valid_from)
      );
      COMMENT ON TABLE statistics.fact_gone IS 'Versions of facts that were taken away, so that counts kept in memory take them away too';
      CREATE INDEX fact_gone_changed_in ON statistics.fact_gone (changed_in);
      ALTER TABLE statistics.fact_gone ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.fact_gone FORCE ROW LEVEL SECURITY;
      CREATE POLICY fact_gone_read ON statistics.fact_gone FOR SELECT TO panoh_statistics USING (true);
      CREATE POLICY fact_gone_system ON statistics.fact_gone FOR ALL TO panoh_worker USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      GRANT SELECT ON statistics.fact_gone TO panoh_statistics;
      GRANT SELECT, INSERT, UPDATE ON statistics.fact_gone TO panoh_worker;

      CREATE FUNCTION statistics.note_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.changed_in := pg_current_xact_id();
        RETURN NEW;
      END $$;
      CREATE FUNCTION statistics.note_gone() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO statistics.fact_gone (fact_id, valid_from)
          SELECT fact_id, valid_from FROM gone
          ON CONFLICT (fact_id, valid_from) DO UPDATE SET changed_in = excluded.changed_in;
        RETURN NULL;
      END $$;
      -- A backup that is loaded elsewhere brings numbers of transactions that mean nothing there: insertions too.
      CREATE TRIGGER fact_changed BEFORE INSERT OR UPDATE ON statistics.fact
        FOR EACH ROW EXECUTE FUNCTION statistics.note_change();
      CREATE TRIGGER fact_gone_changed BEFORE INSERT OR UPDATE ON statistics.fact_gone
        FOR EACH ROW EXECUTE FUNCTION statistics.note_change();
      CREATE TRIGGER fact_deleted AFTER DELETE ON statistics.fact REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION statistics.note_gone();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
