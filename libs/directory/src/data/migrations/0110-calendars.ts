import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calendars1764000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE directory.calendar (
        id text NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        row_id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        document jsonb NOT NULL,
        file_sha256 text CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
        reason text,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        recorded_by uuid DEFAULT panoh.membership(),
        PRIMARY KEY (id, revision),
        CONSTRAINT calendar_edit_has_reason CHECK (file_sha256 IS NOT NULL OR reason IS NOT NULL)
      );
      COMMENT ON TABLE directory.calendar IS 'Working days by revision; a revision without a file hash was entered by a coordinator after a decree';
      ALTER TABLE directory.calendar ENABLE ROW LEVEL SECURITY;
      ALTER TABLE directory.calendar FORCE ROW LEVEL SECURITY;
      CREATE POLICY calendar_read ON directory.calendar FOR SELECT TO panoh_api USING (true);
      -- The calendar of a country bears its code: uz belongs to UZ.
      CREATE POLICY calendar_coordinator ON directory.calendar FOR INSERT TO panoh_api
        WITH CHECK (panoh.role() = 'national-coordinator' AND upper(id) = ANY (panoh.jurisdictions())
                    AND file_sha256 IS NULL AND recorded_by = panoh.membership());
      CREATE POLICY calendar_system ON directory.calendar FOR ALL TO panoh_worker
        USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      CREATE POLICY calendar_backup ON directory.calendar FOR SELECT TO panoh_backup USING (true);
      GRANT SELECT, INSERT ON directory.calendar TO panoh_api, panoh_worker;
      GRANT SELECT ON directory.calendar TO panoh_backup;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
