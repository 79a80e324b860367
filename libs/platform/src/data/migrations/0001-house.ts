import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What can never be added afterwards: the installation and its clock, the actor as the database knows
 * it, one audit row and one outbox row beside every change, and row-level security on all of them.
 */
export class House1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA panoh;
      GRANT USAGE ON SCHEMA panoh TO panoh_api, panoh_worker, panoh_statistics, panoh_sealer, panoh_keys, panoh_backup;

      CREATE TABLE panoh.installation (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        kind text NOT NULL CHECK (kind IN ('demo', 'test', 'real')),
        node_id uuid NOT NULL DEFAULT gen_random_uuid(),
        keyring_id uuid NOT NULL,
        clock_offset interval NOT NULL DEFAULT '0',
        installed_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
        CONSTRAINT installation_real_clock CHECK (kind <> 'real' OR clock_offset = interval '0')
      );
      COMMENT ON TABLE panoh.installation IS 'What this node is; written once by the first migration';
      GRANT SELECT ON panoh.installation TO PUBLIC;

      CREATE FUNCTION panoh.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT transaction_timestamp() + (SELECT clock_offset FROM panoh.installation) $$;
      COMMENT ON FUNCTION panoh.now() IS 'The one clock of every decision: transaction time plus the offset of a demo or test installation';

      CREATE FUNCTION panoh.setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('panoh.' || name, true), '') $$;
      CREATE FUNCTION panoh.org() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT panoh.setting('org')::uuid $$;
      CREATE FUNCTION panoh.membership() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT panoh.setting('membership')::uuid $$;
      CREATE FUNCTION panoh.member_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT panoh.setting('user')::uuid $$;
      CREATE FUNCTION panoh.role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT panoh.setting('role') $$;
      CREATE FUNCTION panoh.region() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT panoh.setting('region') $$;
      CREATE FUNCTION panoh.page() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT panoh.setting('page') $$;
      CREATE FUNCTION panoh.jurisdictions() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT string_to_array(coalesce(panoh.setting('jurisdictions'), ''), ',') $$;
      -- A system actor is believed only on the worker's login: the api can say "system" and gains nothing.
      CREATE FUNCTION panoh.is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT panoh.setting('kind') = 'system' AND session_user IN ('panoh_worker', 'panoh_owner') $$;

      CREATE TABLE panoh.audit_entry (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        occurred_at timestamptz NOT NULL,
        type text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        case_id uuid,
        organisation_id uuid,
        membership_id uuid,
        actor text NOT NULL,
        cause text,
        purpose text,
        fields text[] NOT NULL DEFAULT '{}'
      );
      COMMENT ON TABLE panoh.audit_entry IS 'Who read or changed what, in ids: never a value, never a hash of one. Insert only';
      CREATE INDEX audit_entry_case ON panoh.audit_entry (case_id, recorded_at) WHERE case_id IS NOT NULL;
      CREATE INDEX audit_entry_written ON panoh.audit_entry (written_at);
      ALTER TABLE panoh.audit_entry ENABLE ROW LEVEL SECURITY;
      ALTER TABLE panoh.audit_entry FORCE ROW LEVEL SECURITY;
      CREATE POLICY audit_entry_write ON panoh.audit_entry FOR INSERT TO panoh_api, panoh_worker WITH CHECK (true);
      CREATE POLICY audit_entry_system ON panoh.audit_entry FOR SELECT TO panoh_worker USING (panoh.is_system());
      CREATE POLICY audit_entry_sealer ON panoh.audit_entry FOR SELECT TO panoh_sealer USING (true);
      CREATE POLICY audit_entry_auditor ON panoh.audit_entry FOR SELECT TO panoh_api
        USING (panoh.role() = 'auditor' AND organisation_id = panoh.org());
      CREATE POLICY audit_entry_backup ON panoh.audit_entry FOR SELECT TO panoh_backup USING (true);
      GRANT INSERT ON panoh.audit_entry TO panoh_api, panoh_worker;
      GRANT SELECT ON panoh.audit_entry TO panoh_api, panoh_worker, panoh_sealer, panoh_backup;

      CREATE TABLE panoh.outbox (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        position bigint GENERATED ALWAYS AS IDENTITY,
        type text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        case_id uuid,
        organisation_id uuid,
        membership_id uuid,
        data jsonb NOT NULL DEFAULT '{}',
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        tries integer NOT NULL DEFAULT 0,
        next_try_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        done_at timestamptz,
        set_aside_at timestamptz,
        fault text
      );
      COMMENT ON TABLE panoh.outbox IS 'The queue of truth: what happened and must have its consequences. A lost BullMQ job loses nothing';
      CREATE INDEX outbox_pending ON panoh.outbox (position) WHERE done_at IS NULL AND set_aside_at IS NULL;
      CREATE INDEX outbox_pending_case ON panoh.outbox (case_id, position) WHERE done_at IS NULL;
      CREATE INDEX outbox_set_aside ON panoh.outbox (set_aside_at) WHERE set_aside_at IS NOT NULL;
      ALTER TABLE panoh.outbox ENABLE ROW LEVEL SECURITY;
      ALTER TABLE panoh.outbox FORCE ROW LEVEL SECURITY;
      CREATE POLICY outbox_write ON panoh.outbox FOR INSERT TO panoh_api, panoh_worker WITH CHECK (true);
      CREATE POLICY outbox_system ON panoh.outbox FOR ALL TO panoh_worker USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      CREATE POLICY outbox_backup ON panoh.outbox FOR SELECT TO panoh_backup USING (true);
      GRANT INSERT ON panoh.outbox TO panoh_api;
      GRANT SELECT, INSERT, UPDATE, DELETE ON panoh.outbox TO panoh_worker;
      GRANT SELECT ON panoh.outbox TO panoh_backup;

      CREATE TABLE panoh.handled (
        event_id uuid NOT NULL,
        handler text NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT panoh.now(),
        PRIMARY KEY (event_id, handler)
      );
      COMMENT ON TABLE panoh.handled IS 'Which handler has had its database effect for which event: effects happen once';
      GRANT SELECT, INSERT, DELETE ON panoh.handled TO panoh_worker;
      GRANT SELECT ON panoh.handled TO panoh_backup;

      CREATE TABLE panoh.delivery (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        dedupe_key text NOT NULL,
        reference uuid NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'quarantined')),
        tries integer NOT NULL DEFAULT 0,
        next_try_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        delivered_at timestamptz,
        fault text,
        CONSTRAINT delivery_once UNIQUE (kind, dedupe_key)
      );
      COMMENT ON TABLE panoh.delivery IS 'Each act on the outside (mail, push, partner): at least once, with a stable key against doubles';
      CREATE INDEX delivery_waiting ON panoh.delivery (next_try_at) WHERE state = 'waiting';
      ALTER TABLE panoh.delivery ENABLE ROW LEVEL SECURITY;
      ALTER TABLE panoh.delivery FORCE ROW LEVEL SECURITY;
      CREATE POLICY delivery_system ON panoh.delivery FOR ALL TO panoh_worker USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      CREATE POLICY delivery_administrator ON panoh.delivery FOR SELECT TO panoh_api USING (panoh.role() = 'administrator');
      CREATE POLICY delivery_backup ON panoh.delivery FOR SELECT TO panoh_backup USING (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON panoh.delivery TO panoh_worker;
      GRANT SELECT ON panoh.delivery TO panoh_api, panoh_backup;

      CREATE TABLE panoh.idempotency (
        membership_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
        request_hash bytea NOT NULL,
        status integer NOT NULL,
        outcome jsonb NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (membership_id, key)
      );
      COMMENT ON TABLE panoh.idempotency IS 'What an unsafe request did, in ids and versions, for 30 days: never a body';
      CREATE INDEX idempotency_age ON panoh.idempotency (recorded_at);
      ALTER TABLE panoh.idempotency ENABLE ROW LEVEL SECURITY;
      ALTER TABLE panoh.idempotency FORCE ROW LEVEL SECURITY;
      CREATE POLICY idempotency_own ON panoh.idempotency FOR ALL TO panoh_api
        USING (membership_id = panoh.membership()) WITH CHECK (membership_id = panoh.membership());
      CREATE POLICY idempotency_sweep ON panoh.idempotency FOR ALL TO panoh_worker USING (panoh.is_system());
      CREATE POLICY idempotency_backup ON panoh.idempotency FOR SELECT TO panoh_backup USING (true);
      GRANT SELECT, INSERT ON panoh.idempotency TO panoh_api;
      GRANT SELECT, DELETE ON panoh.idempotency TO panoh_worker;
      GRANT SELECT ON panoh.idempotency TO panoh_backup;

      -- Moves the clock of a demo or test; the table's own check makes it impossible in a real installation.
      CREATE FUNCTION panoh.move_clock(to_offset interval) RETURNS timestamptz
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        UPDATE panoh.installation SET clock_offset = to_offset;
        RETURN transaction_timestamp() + to_offset;
      END $$;
      REVOKE ALL ON FUNCTION panoh.move_clock(interval) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION panoh.move_clock(interval) TO panoh_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
