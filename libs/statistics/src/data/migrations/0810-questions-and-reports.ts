import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuestionsAndReports1764000000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT USAGE ON SCHEMA statistics TO panoh_api;

      CREATE TABLE statistics.question (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL,
        membership_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        definition jsonb NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      COMMENT ON TABLE statistics.question IS 'Which table who has asked for, in codes: many questions about few people can be subtracted from each other, so they are counted. Process time';
      CREATE INDEX question_by_user ON statistics.question (user_id, asked_at);
      ALTER TABLE statistics.question ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.question FORCE ROW LEVEL SECURITY;
      CREATE POLICY question_own ON statistics.question FOR SELECT TO panoh_api USING (user_id = panoh.member_user());
      CREATE POLICY question_ask ON statistics.question FOR INSERT TO panoh_api WITH CHECK (
        user_id = panoh.member_user() AND membership_id = panoh.membership() AND organisation_id = panoh.org());
      GRANT SELECT, INSERT ON statistics.question TO panoh_api;

      CREATE TABLE statistics.saved_report (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        membership_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        definition jsonb NOT NULL,
        shared boolean NOT NULL DEFAULT false,
        revision integer NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now()
      );
      COMMENT ON TABLE statistics.saved_report IS 'A table worth asking again: its definition, never its numbers. Whoever saved it may show it to their organisation';
      CREATE INDEX saved_report_organisation ON statistics.saved_report (organisation_id, name);
      ALTER TABLE statistics.saved_report ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.saved_report FORCE ROW LEVEL SECURITY;
      CREATE POLICY saved_report_read ON statistics.saved_report FOR SELECT TO panoh_api
        USING (membership_id = panoh.membership() OR (shared AND organisation_id = panoh.org()));
      CREATE POLICY saved_report_own ON statistics.saved_report FOR ALL TO panoh_api
        USING (membership_id = panoh.membership())
        WITH CHECK (membership_id = panoh.membership() AND organisation_id = panoh.org());
      GRANT SELECT, INSERT, UPDATE, DELETE ON statistics.saved_report TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
