import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many devices a user has, counted over all memberships: row-level security shows them one membership's. */
export class LivingDevices1764000000290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX device_membership ON identity.device (membership_id) WHERE killed_at IS NULL;

      GRANT CREATE ON SCHEMA identity TO panoh_doors;
      -- Of the user who asks, and of nobody else.
      CREATE FUNCTION identity.living_devices() RETURNS integer
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT count(*)::integer FROM identity.device AS d
        JOIN identity.membership AS m ON m.id = d.membership_id
        WHERE d.killed_at IS NULL
          AND m.user_id = (SELECT own.user_id FROM identity.membership AS own WHERE own.id = panoh.membership()) $$;
      ALTER FUNCTION identity.living_devices() OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA identity FROM panoh_doors;
      REVOKE ALL ON FUNCTION identity.living_devices() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION identity.living_devices() TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
