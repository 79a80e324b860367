import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Up to when a member has looked at what was told. Read marks cannot say it: a notice of the common inbox is read
 * for everyone once a colleague has read it.
 */
export class Visits1764000000730 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications.visit (
        membership_id uuid PRIMARY KEY REFERENCES identity.membership,
        seen_until timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now()
      );
      COMMENT ON TABLE notifications.visit IS 'Up to when a member has seen what changed; moved forward by the member alone';
      ALTER TABLE notifications.visit ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notifications.visit FORCE ROW LEVEL SECURITY;
      CREATE POLICY visit_own ON notifications.visit FOR ALL TO panoh_api
        USING (membership_id = panoh.membership()) WITH CHECK (membership_id = panoh.membership());
      CREATE POLICY visit_backup ON notifications.visit FOR SELECT TO panoh_backup USING (true);
      GRANT SELECT, INSERT, UPDATE ON notifications.visit TO panoh_api;
      GRANT SELECT ON notifications.visit TO panoh_backup;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
