import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person was told, in kinds and codes; the sentence is made when it is read, in the reader's language. */
export class Notices1764000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA notifications;
      GRANT USAGE ON SCHEMA notifications TO panoh_api, panoh_worker, panoh_backup;

      CREATE TABLE notifications.notice (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        event_id uuid NOT NULL,
        kind text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES directory.organisation,
        membership_id uuid REFERENCES identity.membership,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        case_id uuid,
        case_code text,
        due timestamptz,
        urgent boolean NOT NULL DEFAULT false,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        read_at timestamptz,
        read_by uuid,
        CONSTRAINT notice_once UNIQUE NULLS NOT DISTINCT (event_id, organisation_id, membership_id)
      );
      COMMENT ON TABLE notifications.notice IS 'One thing told to one member, or to the inbox of an organisation: kind, code and time, never a name';
      CREATE INDEX notice_member ON notifications.notice (membership_id, recorded_at DESC) WHERE membership_id IS NOT NULL;
      CREATE INDEX notice_inbox ON notifications.notice (organisation_id, recorded_at DESC) WHERE membership_id IS NULL;

      CREATE FUNCTION notifications.works_on_cases() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT panoh.org() IS NOT NULL AND coalesce(panoh.role() NOT IN ('administrator', 'analyst', 'auditor'), false) $$;
      REVOKE ALL ON FUNCTION notifications.works_on_cases() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION notifications.works_on_cases() TO panoh_api;

      ALTER TABLE notifications.notice ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notifications.notice FORCE ROW LEVEL SECURITY;
      CREATE POLICY notice_read ON notifications.notice FOR SELECT TO panoh_api
        USING (membership_id = panoh.membership()
          OR (membership_id IS NULL AND organisation_id = panoh.org() AND notifications.works_on_cases()));
      CREATE POLICY notice_mark ON notifications.notice FOR UPDATE TO panoh_api
        USING (membership_id = panoh.membership()
          OR (membership_id IS NULL AND organisation_id = panoh.org() AND notifications.works_on_cases()));
      CREATE POLICY notice_system ON notifications.notice FOR ALL TO panoh_worker
        USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      CREATE POLICY notice_backup ON notifications.notice FOR SELECT TO panoh_backup USING (true);
      GRANT SELECT ON notifications.notice TO panoh_api, panoh_worker, panoh_backup;
      GRANT UPDATE (read_at, read_by) ON notifications.notice TO panoh_api;
      GRANT INSERT, UPDATE ON notifications.notice TO panoh_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
