import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts hear a moment later that somebody took their consent back; until then nobody may take records. */
export class ConsentsOnTheirWay1764000000860 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT CREATE ON SCHEMA statistics TO panoh_doors;
      -- Whose it is does not leave the function, nor how many there are. What is set aside waits as well.
      CREATE FUNCTION statistics.consents_on_their_way() RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT EXISTS (SELECT 1 FROM panoh.outbox AS e WHERE e.done_at IS NULL AND e.type IN
          ('consent.given', 'consent.written', 'consent.refused', 'consent.withdrawn', 'consent.expired',
           'case.age-class-changed', 'refusal.taken-over')) $$;
      ALTER FUNCTION statistics.consents_on_their_way() OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA statistics FROM panoh_doors;
      REVOKE ALL ON FUNCTION statistics.consents_on_their_way() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION statistics.consents_on_their_way() TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
