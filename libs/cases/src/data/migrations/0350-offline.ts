import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Registrations made without a network: codes given out beforehand, and what comes back sealed. What was received
 * is a row that is only ever added; the sealed words themselves lie in a table of their own, out of which they are
 * taken once the vault has them: else an erased case could still be read there.
 */
export class OfflineRegistrations1764000000350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CODES);
    await runner.query(REGISTRATIONS);
    for (const table of TABLES) await runner.query(commonPolicies(table));
    await runner.query(POLICIES);
    await runner.query(DOORS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const TABLES = [
  'reserved_code',
  'sealed_registration',
  'sealed_content',
  'opened_registration',
  'failed_opening',
];

const CODES = `
  CREATE TABLE cases.reserved_code (
    code text PRIMARY KEY,
    device_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    organisation_id uuid NOT NULL REFERENCES directory.organisation,
    reserved_at timestamptz NOT NULL DEFAULT panoh.now(),
    until timestamptz NOT NULL,
    used_at timestamptz
  );
  COMMENT ON TABLE cases.reserved_code IS 'Codes that lie on a device for cases made offline. Never deleted and never given to anybody else: one may stand on a card already';
  CREATE INDEX reserved_code_device ON cases.reserved_code (device_id) WHERE used_at IS NULL;
`;

const REGISTRATIONS = `
  CREATE TABLE cases.sealed_registration (
    id uuid PRIMARY KEY,
    device_id uuid NOT NULL,
    author_user uuid NOT NULL,
    organisation_id uuid NOT NULL REFERENCES directory.organisation,
    sent_by uuid NOT NULL,
    code text NOT NULL,
    occurred_at text NOT NULL,
    text_versions jsonb NOT NULL,
    digest bytea NOT NULL,
    marks text[] NOT NULL,
    received_at timestamptz NOT NULL DEFAULT panoh.now()
  );
  COMMENT ON TABLE cases.sealed_registration IS 'What a device sent, as it was received and whatever is wrong with it; insert only. Times and codes as the device says them';
  CREATE INDEX sealed_registration_author ON cases.sealed_registration (author_user, received_at);

  CREATE TABLE cases.sealed_content (
    registration_id uuid NOT NULL REFERENCES cases.sealed_registration,
    revision integer NOT NULL,
    key_id text NOT NULL,
    enc bytea NOT NULL,
    ciphertext bytea NOT NULL,
    membership_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
    PRIMARY KEY (registration_id, revision)
  );
  COMMENT ON TABLE cases.sealed_content IS 'A registration sealed to the node: revision 0 by the device, later ones as mended. Deleted when it is a case: the vault has it then';

  CREATE TABLE cases.opened_registration (
    registration_id uuid PRIMARY KEY REFERENCES cases.sealed_registration,
    case_id uuid NOT NULL REFERENCES cases.case_file,
    membership_id uuid NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT panoh.now()
  );
  COMMENT ON TABLE cases.opened_registration IS 'Which case a sealed registration became, once; insert only';

  CREATE TABLE cases.failed_opening (
    registration_id uuid NOT NULL REFERENCES cases.sealed_registration,
    attempt integer NOT NULL,
    faults jsonb NOT NULL,
    membership_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
    PRIMARY KEY (registration_id, attempt)
  );
  COMMENT ON TABLE cases.failed_opening IS 'What stood in the way when its author opened it: places and codes, never a value. The newest is the repair task; insert only';
`;

const commonPolicies = (table: string): string => `
  ALTER TABLE cases.${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE cases.${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_system ON cases.${table} FOR ALL TO panoh_worker
    USING (panoh.is_system()) WITH CHECK (panoh.is_system());
  CREATE POLICY ${table}_doors ON cases.${table} FOR ALL TO panoh_doors USING (true) WITH CHECK (true);
  CREATE POLICY ${table}_backup ON cases.${table} FOR SELECT TO panoh_backup USING (true);
  GRANT SELECT ON cases.${table} TO panoh_api, panoh_worker, panoh_doors, panoh_backup;
`;

/** Of a registration everything is its author's alone, in the organisation for which it was made. */
const POLICIES = `
  GRANT INSERT, UPDATE (until, used_at) ON cases.reserved_code TO panoh_doors;
  CREATE POLICY reserved_code_read ON cases.reserved_code FOR SELECT TO panoh_api
    USING (membership_id = panoh.membership());

  GRANT INSERT ON cases.sealed_registration, cases.sealed_content, cases.opened_registration, cases.failed_opening
    TO panoh_api;
  GRANT DELETE ON cases.sealed_content TO panoh_api;

  -- A colleague who sends it for the author sees that it has arrived, and no word of it.
  CREATE POLICY sealed_registration_read ON cases.sealed_registration FOR SELECT TO panoh_api
    USING (cases.works_on_cases() AND organisation_id = panoh.org()
      AND (author_user = panoh.member_user() OR sent_by = panoh.membership()));
  CREATE POLICY sealed_registration_receive ON cases.sealed_registration FOR INSERT TO panoh_api
    WITH CHECK (cases.works_on_cases() AND organisation_id = panoh.org() AND sent_by = panoh.membership());

  CREATE FUNCTION cases.authored(asked_registration uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT cases.works_on_cases() AND EXISTS (SELECT 1 FROM cases.sealed_registration AS r WHERE r.id = asked_registration
      AND r.author_user = panoh.member_user() AND r.organisation_id = panoh.org()) $$;

  CREATE POLICY sealed_content_read ON cases.sealed_content FOR SELECT TO panoh_api
    USING (cases.authored(registration_id));
  CREATE POLICY sealed_content_write ON cases.sealed_content FOR INSERT TO panoh_api
    WITH CHECK (membership_id = panoh.membership() AND (cases.authored(registration_id)
      OR (revision = 0 AND EXISTS (SELECT 1 FROM cases.sealed_registration AS r
                                   WHERE r.id = registration_id AND r.sent_by = panoh.membership()))));
  CREATE POLICY sealed_content_drop ON cases.sealed_content FOR DELETE TO panoh_api
    USING (cases.authored(registration_id)
      AND EXISTS (SELECT 1 FROM cases.opened_registration AS o WHERE o.registration_id = sealed_content.registration_id));

  CREATE POLICY opened_registration_read ON cases.opened_registration FOR SELECT TO panoh_api
    USING (cases.authored(registration_id));
  CREATE POLICY opened_registration_write ON cases.opened_registration FOR INSERT TO panoh_api
    WITH CHECK (membership_id = panoh.membership() AND cases.authored(registration_id));
  CREATE POLICY failed_opening_read ON cases.failed_opening FOR SELECT TO panoh_api
    USING (cases.authored(registration_id));
  CREATE POLICY failed_opening_write ON cases.failed_opening FOR INSERT TO panoh_api
    WITH CHECK (membership_id = panoh.membership() AND cases.authored(registration_id));
`;

const DOORS = `
  GRANT CREATE ON SCHEMA cases TO panoh_doors;

  -- Codes of other devices and cases are seen by nobody: what is taken already is left out, and the caller tries others.
  CREATE FUNCTION cases.reserve_codes(asked_device uuid, asked_codes text[], lasting interval) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH kept AS (
      INSERT INTO cases.reserved_code (code, device_id, membership_id, organisation_id, until)
      SELECT c, asked_device, panoh.membership(), panoh.org(), panoh.now() + lasting FROM unnest(asked_codes) AS c
      WHERE cases.works_on_cases() AND NOT EXISTS (SELECT 1 FROM cases.case_file AS f WHERE f.code = c)
      ON CONFLICT DO NOTHING RETURNING 1)
    SELECT count(*)::integer FROM kept $$;

  -- What lies on the device and was not used yet stays good from its newest contact on.
  CREATE FUNCTION cases.renew_codes(asked_device uuid, lasting interval) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH kept AS (
      UPDATE cases.reserved_code SET until = panoh.now() + lasting
      WHERE device_id = asked_device AND membership_id = panoh.membership() AND used_at IS NULL
        AND until > panoh.now() RETURNING 1)
    SELECT count(*)::integer FROM kept $$;

  CREATE FUNCTION cases.reserved_code_state(asked_code text, asked_device uuid, grace interval) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT coalesce((SELECT CASE
        WHEN r.device_id <> asked_device OR r.organisation_id IS DISTINCT FROM panoh.org() THEN 'unknown'
        WHEN r.used_at IS NOT NULL THEN 'used'
        WHEN r.until + grace <= panoh.now() THEN 'expired'
        ELSE 'free' END
      FROM cases.reserved_code AS r WHERE r.code = asked_code), 'unknown') $$;

  -- One guarded update: of two registrations with one code the second finds nothing to take.
  CREATE FUNCTION cases.take_reserved_code(asked_code text, asked_device uuid) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH taken AS (
      UPDATE cases.reserved_code SET used_at = panoh.now()
      WHERE code = asked_code AND device_id = asked_device AND organisation_id = panoh.org()
        AND cases.works_on_cases() AND used_at IS NULL RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM taken) $$;

  -- A case registered online never gets a code that may stand on a card made offline.
  CREATE FUNCTION cases.keep_reserved_codes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM cases.reserved_code AS r WHERE r.code = NEW.code AND r.used_at IS NULL) THEN
      RAISE EXCEPTION 'this code is reserved' USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NEW;
  END $$;

  ALTER FUNCTION cases.authored(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.reserve_codes(uuid, text[], interval) OWNER TO panoh_doors;
  ALTER FUNCTION cases.renew_codes(uuid, interval) OWNER TO panoh_doors;
  ALTER FUNCTION cases.reserved_code_state(text, uuid, interval) OWNER TO panoh_doors;
  ALTER FUNCTION cases.take_reserved_code(text, uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.keep_reserved_codes() OWNER TO panoh_doors;
  REVOKE CREATE ON SCHEMA cases FROM panoh_doors;
  REVOKE ALL ON FUNCTION cases.authored(uuid), cases.reserve_codes(uuid, text[], interval), cases.renew_codes(uuid, interval),
    cases.reserved_code_state(text, uuid, interval), cases.take_reserved_code(text, uuid), cases.keep_reserved_codes() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION cases.authored(uuid), cases.reserve_codes(uuid, text[], interval), cases.renew_codes(uuid, interval),
    cases.reserved_code_state(text, uuid, interval), cases.take_reserved_code(text, uuid) TO panoh_api;
  CREATE TRIGGER case_file_reserved_codes BEFORE INSERT ON cases.case_file
    FOR EACH ROW EXECUTE FUNCTION cases.keep_reserved_codes();
`;
