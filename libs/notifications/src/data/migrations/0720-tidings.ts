import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What open screens are told: that something changed. A row lives for an hour or two, then nobody can miss it any more. */
export class Tidings1764000000720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT USAGE ON SCHEMA notifications TO panoh_doors;

      CREATE TABLE notifications.tiding (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        kind text NOT NULL CHECK (kind IN ('notice', 'referral')),
        organisation_id uuid NOT NULL,
        membership_id uuid,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        written_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      COMMENT ON TABLE notifications.tiding IS 'That something of an organisation or a member changed, by kind and id, for screens that are open; forgotten within two hours';
      CREATE INDEX tiding_transaction ON notifications.tiding (transaction_id);
      CREATE INDEX tiding_age ON notifications.tiding (written_at);

      ALTER TABLE notifications.tiding ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notifications.tiding FORCE ROW LEVEL SECURITY;
      CREATE POLICY tiding_say ON notifications.tiding FOR INSERT TO panoh_api
        WITH CHECK (organisation_id = panoh.org());
      CREATE POLICY tiding_system ON notifications.tiding FOR ALL TO panoh_worker
        USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      CREATE POLICY tiding_doors ON notifications.tiding FOR SELECT TO panoh_doors USING (true);
      CREATE POLICY tiding_backup ON notifications.tiding FOR SELECT TO panoh_backup USING (true);
      GRANT INSERT ON notifications.tiding TO panoh_api;
      GRANT SELECT, INSERT, DELETE ON notifications.tiding TO panoh_worker;
      GRANT SELECT ON notifications.tiding TO panoh_doors, panoh_backup;

      CREATE FUNCTION notifications.ring_tidings() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM pg_notify('panoh_tidings', '');
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION notifications.ring_tidings() FROM PUBLIC;
      CREATE TRIGGER tiding_ring AFTER INSERT ON notifications.tiding
        FOR EACH STATEMENT EXECUTE FUNCTION notifications.ring_tidings();

      -- Read by a program for all its open screens at once, before anybody's row-level security: ids and kinds only.
      -- A transaction may commit after one that began later. So a reader asks from a horizon on, below which no
      -- transaction was running when it last asked, and is told the next one; it may hear twice, it misses nothing.
      GRANT CREATE ON SCHEMA notifications TO panoh_doors;
      CREATE FUNCTION notifications.tidings_since(asked xid8)
        RETURNS TABLE (horizon text, told_at double precision, "position" bigint, transaction_id text, kind text,
                       organisation_id uuid, membership_id uuid, subject_kind text, subject_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text, extract(epoch FROM clock_timestamp())::double precision,
               t.position, t.transaction_id::text, t.kind, t.organisation_id, t.membership_id, t.subject_kind, t.subject_id
        FROM (SELECT 1) AS always
        LEFT JOIN notifications.tiding AS t ON t.transaction_id >= asked
        ORDER BY t.position $$;
      ALTER FUNCTION notifications.tidings_since(xid8) OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA notifications FROM panoh_doors;
      REVOKE ALL ON FUNCTION notifications.tidings_since(xid8) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION notifications.tidings_since(xid8) TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
