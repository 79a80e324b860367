import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers are for members whom a lead has confirmed: the database holds it as well, and for saved reports too. */
export class ConfirmedMembersCount1764000000880 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION statistics.counts_people() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT panoh.role() IN ('analyst', 'territorial-secretary', 'national-coordinator')
             AND coalesce(panoh.setting('confirmed') = 'true', false) $$;
      CREATE OR REPLACE FUNCTION statistics.sees_record_exports() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT panoh.role() IN ('territorial-secretary', 'national-coordinator')
             AND coalesce(panoh.setting('confirmed') = 'true', false) $$;
      ALTER POLICY record_export_ask ON statistics.record_export WITH CHECK (
        organisation_id = panoh.org() AND membership_id = panoh.membership() AND user_id = panoh.member_user()
        AND panoh.role() = 'national-coordinator' AND statistics.sees_record_exports() AND state = 'asked');
      ALTER POLICY saved_report_read ON statistics.saved_report USING (
        statistics.counts_people() AND (membership_id = panoh.membership() OR (shared AND organisation_id = panoh.org())));
      ALTER POLICY saved_report_own ON statistics.saved_report
        USING (statistics.counts_people() AND membership_id = panoh.membership())
        WITH CHECK (statistics.counts_people() AND membership_id = panoh.membership() AND organisation_id = panoh.org());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
