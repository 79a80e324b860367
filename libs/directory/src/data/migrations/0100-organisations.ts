import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Organisations1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA directory;
      GRANT USAGE ON SCHEMA directory TO panoh_api, panoh_worker, panoh_backup, panoh_doors;

      CREATE TABLE directory.organisation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        type text NOT NULL,
        country text NOT NULL,
        jurisdictions text[] NOT NULL CHECK (cardinality(jurisdictions) > 0),
        region text,
        superior_id uuid REFERENCES directory.organisation,
        calendar text NOT NULL,
        zone text NOT NULL,
        duty_email text,
        closed_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now()
      );
      COMMENT ON TABLE directory.organisation IS 'Who can help: police, shelters, NGOs, consulates, commissions';
      CREATE INDEX organisation_superior ON directory.organisation (superior_id);
      ALTER TABLE directory.organisation ENABLE ROW LEVEL SECURITY;
      ALTER TABLE directory.organisation FORCE ROW LEVEL SECURITY;
      CREATE POLICY organisation_members ON directory.organisation FOR SELECT TO panoh_api
        USING (panoh.setting('kind') = 'member');
      CREATE POLICY organisation_administrator_insert ON directory.organisation FOR INSERT TO panoh_api
        WITH CHECK (panoh.role() = 'administrator');
      CREATE POLICY organisation_administrator_update ON directory.organisation FOR UPDATE TO panoh_api
        USING (panoh.role() = 'administrator' AND (id = panoh.org() OR superior_id = panoh.org()));
      CREATE POLICY organisation_system ON directory.organisation FOR ALL TO panoh_worker
        USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      CREATE POLICY organisation_doors ON directory.organisation FOR SELECT TO panoh_doors USING (true);
      CREATE POLICY organisation_backup ON directory.organisation FOR SELECT TO panoh_backup USING (true);
      GRANT SELECT, INSERT, UPDATE ON directory.organisation TO panoh_api, panoh_worker;
      GRANT SELECT ON directory.organisation TO panoh_backup, panoh_doors;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
