import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By which rules a release was prepared: whoever publishes it compares them with those in force. And how many releases
 * somebody asked for, under all their memberships: row-level security shows them those of one organisation only.
 */
export class BudgetAndRulesOfReleases1764000000850 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE statistics.release ADD COLUMN rules text;
      COMMENT ON COLUMN statistics.release.rules IS 'What the policy said of hiding when it was prepared; what was prepared under other rules is prepared again';

      GRANT USAGE, CREATE ON SCHEMA statistics TO panoh_doors;
      CREATE POLICY release_doors ON statistics.release FOR SELECT TO panoh_doors USING (user_id = panoh.member_user());
      GRANT SELECT (user_id, asked_at) ON statistics.release TO panoh_doors;
      CREATE FUNCTION statistics.releases_asked(within interval) RETURNS integer
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT count(*)::integer FROM statistics.release AS r
        WHERE r.user_id = panoh.member_user() AND r.asked_at > clock_timestamp() - within $$;
      ALTER FUNCTION statistics.releases_asked(interval) OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA statistics FROM panoh_doors;
      REVOKE ALL ON FUNCTION statistics.releases_asked(interval) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION statistics.releases_asked(interval) TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
