import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The people of a demo, for its sign-in page: nobody is signed in there yet, and everybody is invented. */
export class DemoAccounts1764000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT CREATE ON SCHEMA identity TO panoh_doors;
      CREATE FUNCTION identity.demo_accounts() RETURNS TABLE (email text, role text, organisation_name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT u.email, m.role, o.name
        FROM identity.app_user AS u
        JOIN identity.membership AS m ON m.user_id = u.id
        JOIN directory.organisation AS o ON o.id = m.organisation_id
        WHERE (SELECT kind FROM panoh.installation) = 'demo' AND u.email LIKE '%.demo@panoh.invalid'
          AND m.taken_at IS NOT NULL AND m.ended_at IS NULL AND o.closed_at IS NULL
        ORDER BY u.email $$;
      ALTER FUNCTION identity.demo_accounts() OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA identity FROM panoh_doors;
      REVOKE ALL ON FUNCTION identity.demo_accounts() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION identity.demo_accounts() TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
