import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A repair task that becomes no case: its words go at once, that it was there stays. And what was received already
 * is known to whoever brings the same bytes again, although the row itself is hidden from them.
 */
export class DiscardedRegistrations1764000000360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(DOORS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const TABLE = `
  CREATE TABLE cases.discarded_registration (
    registration_id uuid PRIMARY KEY REFERENCES cases.sealed_registration,
    reason text NOT NULL,
    spent_code text UNIQUE,
    membership_id uuid NOT NULL,
    discarded_at timestamptz NOT NULL DEFAULT panoh.now()
  );
  COMMENT ON TABLE cases.discarded_registration IS 'Sealed registrations that their author discarded, why, and which code was used up by it: it may stand on a card; insert only';
  ALTER TABLE cases.discarded_registration ENABLE ROW LEVEL SECURITY;
  ALTER TABLE cases.discarded_registration FORCE ROW LEVEL SECURITY;
  CREATE POLICY discarded_registration_system ON cases.discarded_registration FOR ALL TO panoh_worker
    USING (panoh.is_system()) WITH CHECK (panoh.is_system());
  CREATE POLICY discarded_registration_doors ON cases.discarded_registration FOR ALL TO panoh_doors
    USING (true) WITH CHECK (true);
  CREATE POLICY discarded_registration_backup ON cases.discarded_registration FOR SELECT TO panoh_backup USING (true);
  CREATE POLICY discarded_registration_read ON cases.discarded_registration FOR SELECT TO panoh_api
    USING (cases.authored(registration_id));
  CREATE POLICY discarded_registration_write ON cases.discarded_registration FOR INSERT TO panoh_api
    WITH CHECK (membership_id = panoh.membership() AND cases.authored(registration_id));
  GRANT SELECT ON cases.discarded_registration TO panoh_api, panoh_worker, panoh_doors, panoh_backup;
  GRANT INSERT ON cases.discarded_registration TO panoh_api;

  CREATE POLICY sealed_content_discard ON cases.sealed_content FOR DELETE TO panoh_api
    USING (cases.authored(registration_id) AND EXISTS (SELECT 1 FROM cases.discarded_registration AS d
                                                       WHERE d.registration_id = sealed_content.registration_id));
`;

const DOORS = `
  GRANT CREATE ON SCHEMA cases TO panoh_doors;

  -- Told only to who has the very same bytes in hand, in the organisation that received them.
  CREATE FUNCTION cases.received_already(asked_registration uuid, asked_digest bytea) RETURNS timestamptz
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT r.received_at FROM cases.sealed_registration AS r WHERE r.id = asked_registration
      AND r.digest = asked_digest AND r.organisation_id = panoh.org() AND cases.works_on_cases() $$;

  -- A code that a discarded registration used up is no case's, and becomes no case's.
  CREATE OR REPLACE FUNCTION cases.keep_reserved_codes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM cases.reserved_code AS r WHERE r.code = NEW.code AND r.used_at IS NULL)
      OR EXISTS (SELECT 1 FROM cases.discarded_registration AS d WHERE d.spent_code = NEW.code) THEN
      RAISE EXCEPTION 'this code is reserved' USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NEW;
  END $$;

  ALTER FUNCTION cases.received_already(uuid, bytea) OWNER TO panoh_doors;
  REVOKE CREATE ON SCHEMA cases FROM panoh_doors;
  REVOKE ALL ON FUNCTION cases.received_already(uuid, bytea) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION cases.received_already(uuid, bytea) TO panoh_api;
`;
