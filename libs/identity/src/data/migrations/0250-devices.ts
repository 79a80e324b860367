import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices on which a member works without a network, so that one that is lost can be told to forget. */
export class Devices1764000000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.device (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL UNIQUE,
        membership_id uuid NOT NULL REFERENCES identity.membership,
        organisation_id uuid NOT NULL REFERENCES directory.organisation,
        name text NOT NULL,
        registered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        killed_at timestamptz,
        killed_by uuid REFERENCES identity.membership,
        told_at timestamptz
      );
      COMMENT ON TABLE identity.device IS 'A device that works offline, under a neutral word for a name; killed from afar when it is lost, told so at its next contact. Process time';
      CREATE INDEX device_organisation ON identity.device (organisation_id) WHERE killed_at IS NULL;

      ALTER TABLE identity.device ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.device FORCE ROW LEVEL SECURITY;
      CREATE POLICY device_read ON identity.device FOR SELECT TO panoh_api
        USING (membership_id = panoh.membership() OR (organisation_id = panoh.org()
          AND (panoh.role() = 'administrator' OR (panoh.setting('lead') = 'true' AND panoh.setting('confirmed') = 'true'))));
      CREATE POLICY device_register ON identity.device FOR INSERT TO panoh_api
        WITH CHECK (membership_id = panoh.membership() AND organisation_id = panoh.org() AND killed_at IS NULL);
      CREATE POLICY device_kill ON identity.device FOR UPDATE TO panoh_api
        USING (membership_id = panoh.membership() OR (organisation_id = panoh.org()
          AND (panoh.role() = 'administrator' OR (panoh.setting('lead') = 'true' AND panoh.setting('confirmed') = 'true'))))
        WITH CHECK (killed_at IS NOT NULL);
      CREATE POLICY device_system ON identity.device FOR ALL TO panoh_worker
        USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      CREATE POLICY device_doors ON identity.device FOR ALL TO panoh_doors USING (true) WITH CHECK (true);
      CREATE POLICY device_backup ON identity.device FOR SELECT TO panoh_backup USING (true);
      GRANT SELECT (id, membership_id, organisation_id, name, registered_at, seen_at, killed_at, told_at),
        INSERT, UPDATE (killed_at, killed_by) ON identity.device TO panoh_api;
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.device TO panoh_worker, panoh_doors;
      GRANT SELECT ON identity.device TO panoh_backup;

      GRANT CREATE ON SCHEMA identity TO panoh_doors;

      -- Whoever holds the device holds its token and perhaps nothing else: a lost one is told without anybody signing in.
      CREATE FUNCTION identity.device_contact(asked_token bytea) RETURNS text
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        UPDATE identity.device SET seen_at = clock_timestamp(),
          told_at = CASE WHEN killed_at IS NULL THEN NULL ELSE coalesce(told_at, clock_timestamp()) END
        WHERE token_hash = asked_token
        RETURNING CASE WHEN killed_at IS NULL THEN 'alive' ELSE 'killed' END $$;

      -- Whose device a sealed registration comes from, also when a colleague sends it.
      CREATE FUNCTION identity.device_facts(asked_device uuid)
        RETURNS TABLE (user_id uuid, membership_id uuid, organisation_id uuid, killed boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT m.user_id, d.membership_id, d.organisation_id, d.killed_at IS NOT NULL
        FROM identity.device AS d JOIN identity.membership AS m ON m.id = d.membership_id
        WHERE d.id = asked_device AND d.organisation_id = panoh.org() $$;

      ALTER FUNCTION identity.device_contact(bytea) OWNER TO panoh_doors;
      ALTER FUNCTION identity.device_facts(uuid) OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA identity FROM panoh_doors;
      REVOKE ALL ON FUNCTION identity.device_contact(bytea), identity.device_facts(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION identity.device_contact(bytea), identity.device_facts(uuid) TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
