import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A seal says nothing about who sealed it; the token of the device does. */
export class DeviceProof1764000000295 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT CREATE ON SCHEMA identity TO panoh_doors;

      -- Whoever sends may be a colleague, who sees neither the device's row nor its token.
      CREATE FUNCTION identity.device_proves(asked_device uuid, asked_token bytea) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT EXISTS (SELECT 1 FROM identity.device AS d WHERE d.id = asked_device AND d.token_hash = asked_token
          AND d.organisation_id = panoh.org()) $$;

      ALTER FUNCTION identity.device_proves(uuid, bytea) OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA identity FROM panoh_doors;
      REVOKE ALL ON FUNCTION identity.device_proves(uuid, bytea) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION identity.device_proves(uuid, bytea) TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
