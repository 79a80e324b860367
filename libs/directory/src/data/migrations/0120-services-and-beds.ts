import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ServicesAndBeds1764000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE directory.service (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES directory.organisation,
        kind text NOT NULL,
        urgencies text[] NOT NULL CHECK (cardinality(urgencies) > 0),
        languages text[] NOT NULL DEFAULT '{}',
        regions text[] NOT NULL DEFAULT '{}',
        genders text[] NOT NULL DEFAULT '{}',
        age_from integer NOT NULL DEFAULT 0,
        age_to integer NOT NULL DEFAULT 120,
        paused boolean NOT NULL DEFAULT false,
        revision integer NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        CONSTRAINT service_once UNIQUE (organisation_id, kind),
        CONSTRAINT service_ages CHECK (age_from >= 0 AND age_from <= age_to)
      );
      COMMENT ON TABLE directory.service IS 'What an organisation offers and to whom: kind, urgency, languages, regions, ages';
      CREATE INDEX service_kind ON directory.service (kind) WHERE NOT paused;

      CREATE TABLE directory.bed (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES directory.organisation,
        label text NOT NULL CHECK (length(label) <= 16),
        profile jsonb NOT NULL,
        state text NOT NULL DEFAULT 'free' CHECK (state IN ('free', 'occupied', 'out-of-service')),
        revision integer NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        CONSTRAINT bed_label UNIQUE (organisation_id, label)
      );
      COMMENT ON TABLE directory.bed IS 'A bed, or a room given as a whole, by profile; its state is what the shelter says, holds of referrals stand with the referral. No address';
    `);
    for (const table of ['service', 'bed']) {
      await runner.query(`
        ALTER TABLE directory.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE directory.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_members ON directory.${table} FOR SELECT TO panoh_api
          USING (panoh.setting('kind') = 'member');
        CREATE POLICY ${table}_own_insert ON directory.${table} FOR INSERT TO panoh_api
          WITH CHECK (organisation_id = panoh.org());
        CREATE POLICY ${table}_own_update ON directory.${table} FOR UPDATE TO panoh_api
          USING (organisation_id = panoh.org());
        CREATE POLICY ${table}_system ON directory.${table} FOR ALL TO panoh_worker
          USING (panoh.is_system()) WITH CHECK (panoh.is_system());
        CREATE POLICY ${table}_backup ON directory.${table} FOR SELECT TO panoh_backup USING (true);
        GRANT SELECT, INSERT, UPDATE ON directory.${table} TO panoh_api, panoh_worker;
        GRANT SELECT ON directory.${table} TO panoh_backup;
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
