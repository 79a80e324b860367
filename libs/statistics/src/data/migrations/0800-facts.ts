import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Facts1764000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA statistics;
      GRANT USAGE ON SCHEMA statistics TO panoh_worker, panoh_statistics, panoh_backup;

      CREATE TABLE statistics.fact (
        fact_id uuid NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        source text NOT NULL,
        signal_month date,
        presumed_month date,
        identified_month date,
        assisted_month date,
        returned_month date,
        year integer,
        jurisdiction text,
        region text,
        country_of_exploitation text,
        citizenship text,
        gender text,
        age_band text,
        majority text,
        exploitation text[],
        sexual_exploitation text[],
        industry text[],
        means_of_control text[],
        recruitment text[],
        recruiter_relation text[],
        channel text,
        referring_kind text,
        receiving_kind text,
        outcome text,
        time_to_bed text,
        clock_results text[],
        provenance jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (fact_id, valid_from),
        CONSTRAINT fact_half_open CHECK (valid_to IS NULL OR valid_to > valid_from)
      );
      COMMENT ON TABLE statistics.fact IS 'What is counted of one person, in codes and months, under a random id; half-open validity in days';
      CREATE UNIQUE INDEX fact_current ON statistics.fact (fact_id) WHERE valid_to IS NULL;
      CREATE INDEX fact_valid ON statistics.fact (valid_from, valid_to);
      ALTER TABLE statistics.fact ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.fact FORCE ROW LEVEL SECURITY;
      CREATE POLICY fact_read ON statistics.fact FOR SELECT TO panoh_statistics USING (true);
      CREATE POLICY fact_system ON statistics.fact FOR ALL TO panoh_worker USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      GRANT SELECT ON statistics.fact TO panoh_statistics;
      GRANT SELECT, INSERT, UPDATE, DELETE ON statistics.fact TO panoh_worker;

      CREATE TABLE statistics.import_run (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        source text NOT NULL,
        file_hash bytea NOT NULL,
        last_line integer NOT NULL DEFAULT 0,
        accepted integer NOT NULL DEFAULT 0,
        rejected integer NOT NULL DEFAULT 0,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        finished_at timestamptz,
        CONSTRAINT import_run_once UNIQUE (source, file_hash)
      );
      COMMENT ON TABLE statistics.import_run IS 'How far each file was imported; moves in the same commit as its facts, so a killed import goes on without doubles';
      CREATE TABLE statistics.import_rejection (
        run_id uuid NOT NULL REFERENCES statistics.import_run,
        line integer NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (run_id, line)
      );
      COMMENT ON TABLE statistics.import_rejection IS 'Rows of an import that were refused, by line and reason; never their content';
      ALTER TABLE statistics.import_run ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.import_run FORCE ROW LEVEL SECURITY;
      ALTER TABLE statistics.import_rejection ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.import_rejection FORCE ROW LEVEL SECURITY;
      CREATE POLICY import_run_system ON statistics.import_run FOR ALL TO panoh_worker USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      CREATE POLICY import_rejection_system ON statistics.import_rejection FOR ALL TO panoh_worker USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      GRANT SELECT, INSERT, UPDATE ON statistics.import_run, statistics.import_rejection TO panoh_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
