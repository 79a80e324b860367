import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's way through a mechanism. Seen and moved by who works on the case or watches over it. */
export class Pathways1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA pathways;
      GRANT USAGE ON SCHEMA pathways TO panoh_api, panoh_worker, panoh_backup, panoh_doors;

      CREATE TABLE pathways.progress (
        case_id uuid PRIMARY KEY REFERENCES cases.case_file,
        mechanism text NOT NULL,
        version integer NOT NULL,
        tracks jsonb NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        started_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        FOREIGN KEY (mechanism, version) REFERENCES lawbook.mechanism (id, version)
      );
      COMMENT ON TABLE pathways.progress IS 'How far a case has come: one state per track, under the version of the mechanism it began with';

      CREATE TABLE pathways.track_entry (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL REFERENCES pathways.progress,
        track text NOT NULL,
        state text NOT NULL,
        entered_at timestamptz NOT NULL,
        left_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        CONSTRAINT track_entry_order CHECK (left_at >= entered_at)
      );
      COMMENT ON TABLE pathways.track_entry IS 'In which states each track rested and from when to when, by the time it happened';
      CREATE UNIQUE INDEX track_entry_current ON pathways.track_entry (case_id, track) WHERE left_at IS NULL;
      CREATE INDEX track_entry_case ON pathways.track_entry (case_id, entered_at);

      CREATE TABLE pathways.step_taken (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL REFERENCES pathways.progress,
        revision integer NOT NULL,
        track text NOT NULL,
        action text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        reason text,
        records jsonb NOT NULL DEFAULT '[]',
        conflicts text[],
        dates jsonb NOT NULL DEFAULT '{}',
        legal_basis text,
        organisation_id uuid,
        membership_id uuid,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now()
      );
      COMMENT ON TABLE pathways.step_taken IS 'Each step by whom, why in a code, and resting on which records; insert only';
      CREATE INDEX step_taken_case ON pathways.step_taken (case_id, occurred_at);
    `);
    for (const table of ['progress', 'track_entry', 'step_taken']) await runner.query(policiesOf(table));
    await runner.query(`
      GRANT UPDATE (tracks, revision) ON pathways.progress TO panoh_api, panoh_worker;
      GRANT UPDATE (left_at) ON pathways.track_entry TO panoh_api, panoh_worker;
      CREATE POLICY progress_move ON pathways.progress FOR UPDATE TO panoh_api
        USING (cases.reaches(case_id) OR cases.watches(case_id));
      CREATE POLICY track_entry_leave ON pathways.track_entry FOR UPDATE TO panoh_api
        USING (cases.reaches(case_id) OR cases.watches(case_id));

      -- A secretary decides on a record of the steward: which form it is and whether it is complete, nothing of it.
      GRANT CREATE ON SCHEMA pathways TO panoh_doors;
      CREATE FUNCTION pathways.record_standing(asked_case uuid, asked_records uuid[])
        RETURNS TABLE (id uuid, form_id text, complete boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT r.id, r.form_id, r.complete FROM cases.record AS r
        WHERE r.case_id = asked_case AND r.id = ANY (asked_records)
          AND (panoh.is_system() OR cases.reaches(asked_case) OR cases.watches(asked_case)) $$;
      ALTER FUNCTION pathways.record_standing(uuid, uuid[]) OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA pathways FROM panoh_doors;
      REVOKE ALL ON FUNCTION pathways.record_standing(uuid, uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION pathways.record_standing(uuid, uuid[]) TO panoh_api, panoh_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const policiesOf = (table: string): string => `
  ALTER TABLE pathways.${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pathways.${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_read ON pathways.${table} FOR SELECT TO panoh_api
    USING (cases.reaches(case_id) OR cases.watches(case_id));
  CREATE POLICY ${table}_add ON pathways.${table} FOR INSERT TO panoh_api
    WITH CHECK (cases.reaches(case_id) OR cases.watches(case_id));
  CREATE POLICY ${table}_system ON pathways.${table} FOR ALL TO panoh_worker
    USING (panoh.is_system()) WITH CHECK (panoh.is_system());
  CREATE POLICY ${table}_backup ON pathways.${table} FOR SELECT TO panoh_backup USING (true);
  GRANT SELECT, INSERT ON pathways.${table} TO panoh_api, panoh_worker;
  GRANT SELECT ON pathways.${table} TO panoh_backup;
`;
