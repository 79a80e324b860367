import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * About whom: the case file in codes, everything else sealed. Who sees what is decided by grants and
 * assignments; the functions at the end are those decisions as row-level security knows them, and other
 * libs' policies call `cases.reaches` and `cases.watches`.
 */
export class Cases1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILES);
    await runner.query(CONTENT);
    await runner.query(CONSENTS);
    await runner.query(GRANTS);
    await runner.query(TOKENS);
    await runner.query(BESIDE);
    await runner.query(DOORS);
    for (const table of TABLES) await runner.query(commonPolicies(table));
    await runner.query(POLICIES);
    await runner.query(TOKEN_DOORS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const TABLES = [
  'case_file',
  'stewardship',
  'record',
  'sealed_document',
  'fact_map',
  'consent',
  'consent_fact',
  'access_grant',
  'access_exception',
  'assignment',
  'care',
  'case_link',
  'match_attempt',
];

const FILES = `
  CREATE SCHEMA cases;
  GRANT USAGE ON SCHEMA cases TO panoh_api, panoh_worker, panoh_backup, panoh_doors, panoh_tokens;

  CREATE TABLE cases.case_file (
    id uuid PRIMARY KEY,
    code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('case', 'code-only')),
    jurisdiction text NOT NULL,
    region text,
    mechanism text,
    mechanism_version integer,
    age_class text NOT NULL CHECK (age_class IN ('adult', 'child', 'age-disputed', 'unknown')),
    urgency text NOT NULL CHECK (urgency IN ('life-danger', 'today', 'planned')),
    revision integer NOT NULL DEFAULT 1,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
    closed_at timestamptz,
    fact_taken_over_at timestamptz,
    took_fact_over_at timestamptz,
    CONSTRAINT case_file_code UNIQUE (code)
  );
  COMMENT ON TABLE cases.case_file IS 'One person''s matter in one jurisdiction, in codes; code-only after a refusal. No name ever stands here';
  CREATE INDEX case_file_watched ON cases.case_file (jurisdiction, recorded_at DESC, id);

  CREATE TABLE cases.stewardship (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL REFERENCES cases.case_file,
    organisation_id uuid NOT NULL REFERENCES directory.organisation,
    from_at timestamptz NOT NULL DEFAULT panoh.now(),
    to_at timestamptz
  );
  COMMENT ON TABLE cases.stewardship IS 'Which organisation answers for a case, one at a time; the history stays';
  CREATE UNIQUE INDEX stewardship_one ON cases.stewardship (case_id) WHERE to_at IS NULL;
  CREATE INDEX stewardship_organisation ON cases.stewardship (organisation_id) WHERE to_at IS NULL;
`;

const CONTENT = `
  CREATE TABLE cases.record (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES cases.case_file,
    form_id text NOT NULL,
    schema_version integer NOT NULL,
    organisation_id uuid NOT NULL REFERENCES directory.organisation,
    membership_id uuid,
    revision integer NOT NULL DEFAULT 1,
    complete boolean NOT NULL,
    ground text CHECK (ground IN ('consent', 'legal-basis')),
    consent_id uuid,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
    changed_at timestamptz NOT NULL DEFAULT panoh.now()
  );
  COMMENT ON TABLE cases.record IS 'One filled form of one organisation: a section with a revision of its own. Its answers are sealed documents';
  CREATE INDEX record_case ON cases.record (case_id, form_id);
  CREATE UNIQUE INDEX record_single ON cases.record (case_id, form_id, organisation_id)
    WHERE form_id IN ('person', 'signal', 'identification', 'indicators', 'needs', 'reflection');

  CREATE TABLE cases.sealed_document (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL REFERENCES cases.case_file,
    record_id uuid NOT NULL REFERENCES cases.record,
    category text NOT NULL,
    form_id text NOT NULL,
    schema_version integer NOT NULL,
    revision integer NOT NULL,
    organisation_id uuid NOT NULL,
    key_id uuid NOT NULL,
    nonce bytea NOT NULL,
    ciphertext bytea NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
    CONSTRAINT sealed_document_once UNIQUE (record_id, category, revision)
  );
  COMMENT ON TABLE cases.sealed_document IS 'One padded, sealed document per record and category; revisions are only ever added';
  CREATE INDEX sealed_document_case ON cases.sealed_document (case_id, category);

  CREATE TABLE cases.fact_map (
    case_id uuid NOT NULL REFERENCES cases.case_file,
    revision integer NOT NULL,
    key_id uuid NOT NULL,
    nonce bytea NOT NULL,
    ciphertext bytea NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
    PRIMARY KEY (case_id, revision)
  );
  COMMENT ON TABLE cases.fact_map IS 'Which statistical fact is this case''s, sealed under the case''s key: shredding the key cuts the link';
`;

const CONSENTS = `
  CREATE TABLE cases.consent (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES cases.case_file,
    record_id uuid NOT NULL REFERENCES cases.record,
    organisation_id uuid NOT NULL REFERENCES directory.organisation,
    purpose text NOT NULL CHECK (purpose ~ '^P([1-9]|1[0-3])$'),
    answer text NOT NULL CHECK (answer IN ('given', 'refused', 'unable')),
    guardian_answer text,
    recipient_kind text,
    recipient_organisation_id uuid REFERENCES directory.organisation,
    circle_kinds text[] NOT NULL DEFAULT '{}',
    circle_country text,
    circle_region text,
    never_kinds text[] NOT NULL DEFAULT '{}',
    never_organisations uuid[] NOT NULL DEFAULT '{}',
    categories text[] NOT NULL DEFAULT '{}',
    valid_from timestamptz,
    valid_until timestamptz,
    text_version integer NOT NULL,
    text_language text NOT NULL,
    manner text[] NOT NULL,
    spoken_only boolean NOT NULL DEFAULT false,
    explained_by uuid NOT NULL,
    announced_days smallint,
    ended_at timestamptz,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
    CONSTRAINT consent_given_lasts CHECK (answer <> 'given' OR (valid_from IS NOT NULL AND valid_until > valid_from))
  );
  COMMENT ON TABLE cases.consent IS 'One answer for one purpose: given, refused or unable. Names and the child''s own words are sealed in its record';
  CREATE INDEX consent_case ON cases.consent (case_id, purpose);
  CREATE INDEX consent_running ON cases.consent (valid_until) WHERE answer = 'given' AND ended_at IS NULL;

  CREATE TABLE cases.consent_fact (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    consent_id uuid NOT NULL REFERENCES cases.consent,
    case_id uuid NOT NULL REFERENCES cases.case_file,
    fact text NOT NULL CHECK (fact IN ('given', 'refused', 'unable', 'withdrawn', 'expired')),
    way text,
    organisation_id uuid,
    membership_id uuid,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT panoh.now()
  );
  COMMENT ON TABLE cases.consent_fact IS 'What happened to a consent and when; insert only';
  CREATE INDEX consent_fact_consent ON cases.consent_fact (consent_id);
`;

const GRANTS = `
  CREATE TABLE cases.access_grant (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES cases.case_file,
    organisation_id uuid NOT NULL REFERENCES directory.organisation,
    categories text[] NOT NULL CHECK (cardinality(categories) > 0),
    purpose text NOT NULL,
    ground text NOT NULL CHECK (ground IN ('own-work', 'consent', 'legal-basis', 'threat-to-life', 'break-glass')),
    basis text,
    consent_id uuid REFERENCES cases.consent,
    referral_id uuid,
    opened_by_organisation uuid,
    opened_by_membership uuid,
    opened_at timestamptz NOT NULL DEFAULT panoh.now(),
    until timestamptz,
    closed_at timestamptz,
    close_reason text,
    CONSTRAINT access_grant_consented CHECK (ground <> 'consent' OR consent_id IS NOT NULL)
  );
  COMMENT ON TABLE cases.access_grant IS 'The only thing that opens anything: case x organisation x categories x purpose x until, with its ground';
  CREATE INDEX access_grant_case ON cases.access_grant (case_id, organisation_id) WHERE closed_at IS NULL;
  CREATE INDEX access_grant_organisation ON cases.access_grant (organisation_id, case_id) WHERE closed_at IS NULL;
  CREATE INDEX access_grant_consent ON cases.access_grant (consent_id) WHERE closed_at IS NULL;
  CREATE INDEX access_grant_referral ON cases.access_grant (referral_id) WHERE closed_at IS NULL;
  CREATE INDEX access_grant_until ON cases.access_grant (until) WHERE closed_at IS NULL;

  CREATE TABLE cases.access_exception (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES cases.case_file,
    ground text NOT NULL CHECK (ground IN ('threat-to-life', 'break-glass')),
    to_organisation_id uuid NOT NULL REFERENCES directory.organisation,
    categories text[] NOT NULL CHECK (cardinality(categories) > 0),
    reason text NOT NULL,
    minutes integer NOT NULL CHECK (minutes > 0 AND minutes <= 60),
    asked_by_organisation uuid NOT NULL,
    asked_by_membership uuid NOT NULL,
    asked_by_user uuid NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT panoh.now(),
    approved_by_membership uuid,
    approved_by_user uuid,
    approved_at timestamptz,
    grant_id uuid REFERENCES cases.access_grant,
    CONSTRAINT access_exception_two_persons CHECK (approved_by_user IS DISTINCT FROM asked_by_user)
  );
  COMMENT ON TABLE cases.access_exception IS 'Threat to life and break-glass: who asked, why, for how long, and the second person who agreed';
  CREATE INDEX access_exception_case ON cases.access_exception (case_id);

  CREATE TABLE cases.assignment (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES cases.case_file,
    membership_id uuid NOT NULL,
    organisation_id uuid NOT NULL REFERENCES directory.organisation,
    reason text NOT NULL,
    given_by uuid,
    given_at timestamptz NOT NULL DEFAULT panoh.now(),
    ended_at timestamptz,
    end_reason text
  );
  COMMENT ON TABLE cases.assignment IS 'Which member works on a case: without it a member of a granted organisation reads no person';
  CREATE UNIQUE INDEX assignment_one ON cases.assignment (case_id, membership_id) WHERE ended_at IS NULL;
  CREATE INDEX assignment_member ON cases.assignment (membership_id) WHERE ended_at IS NULL;

  CREATE TABLE cases.care (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL REFERENCES cases.case_file,
    organisation_id uuid NOT NULL REFERENCES directory.organisation,
    from_at timestamptz NOT NULL DEFAULT panoh.now(),
    to_at timestamptz
  );
  COMMENT ON TABLE cases.care IS 'Who has the person in its care: the safety extract of what it received stays open to it meanwhile';
  CREATE UNIQUE INDEX care_one ON cases.care (case_id, organisation_id) WHERE to_at IS NULL;
`;

const TOKENS = `
  CREATE TABLE cases.person_token (
    case_id uuid NOT NULL REFERENCES cases.case_file,
    kind text NOT NULL CHECK (kind IN ('document', 'name-year')),
    key_version integer NOT NULL,
    token bytea NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
    PRIMARY KEY (case_id, kind, key_version, token)
  );
  COMMENT ON TABLE cases.person_token IS 'Keyed tokens of document number and of folded name with birth year; reached only through functions of panoh_tokens';
  CREATE INDEX person_token_token ON cases.person_token (token);
  ALTER TABLE cases.person_token ENABLE ROW LEVEL SECURITY;
  ALTER TABLE cases.person_token FORCE ROW LEVEL SECURITY;
  CREATE POLICY person_token_tokens ON cases.person_token FOR ALL TO panoh_tokens USING (true) WITH CHECK (true);
  CREATE POLICY person_token_backup ON cases.person_token FOR SELECT TO panoh_backup USING (true);
  GRANT SELECT, INSERT, DELETE ON cases.person_token TO panoh_tokens;
  GRANT SELECT ON cases.person_token TO panoh_backup;
`;

const BESIDE = `
  CREATE TABLE cases.match_attempt (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    membership_id uuid NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  COMMENT ON TABLE cases.match_attempt IS 'How often a membership asked for a possible match or a card code: a few an hour. Process time';
  CREATE INDEX match_attempt_recent ON cases.match_attempt (membership_id, asked_at);

  CREATE TABLE cases.case_link (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES cases.case_file,
    other_case_id uuid NOT NULL REFERENCES cases.case_file,
    kind text NOT NULL CHECK (kind IN ('household', 'same-incident', 'same-person', 'transnational')),
    organisation_id uuid NOT NULL,
    made_by uuid,
    made_at timestamptz NOT NULL DEFAULT panoh.now(),
    undone_by uuid,
    undone_at timestamptz,
    CONSTRAINT case_link_two CHECK (case_id < other_case_id)
  );
  COMMENT ON TABLE cases.case_link IS 'Cases that belong together; seen only by who reads both persons. Undone, never deleted';
  CREATE UNIQUE INDEX case_link_once ON cases.case_link (case_id, other_case_id, kind) WHERE undone_at IS NULL;
  CREATE INDEX case_link_other ON cases.case_link (other_case_id) WHERE undone_at IS NULL;
`;

/** Decisions of access as functions, owned by a role nobody logs in as: policies may call them without recursion. */
const DOORS = `
  GRANT CREATE ON SCHEMA cases TO panoh_doors;
  GRANT USAGE ON SCHEMA panoh TO panoh_tokens, panoh_doors;

  -- Administrators, analysts and auditors see no case, whatever their organisation holds.
  CREATE FUNCTION cases.works_on_cases() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT panoh.org() IS NOT NULL AND coalesce(panoh.role() NOT IN ('administrator', 'analyst', 'auditor'), false) $$;

  CREATE FUNCTION cases.reaches(asked_case uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT cases.works_on_cases() AND (
      EXISTS (SELECT 1 FROM cases.access_grant AS g WHERE g.case_id = asked_case AND g.organisation_id = panoh.org()
                AND g.closed_at IS NULL AND (g.until IS NULL OR g.until > panoh.now()))
      OR EXISTS (SELECT 1 FROM cases.stewardship AS s WHERE s.case_id = asked_case AND s.to_at IS NULL
                   AND s.organisation_id = panoh.org())) $$;

  -- A secretary watches the own region and what has no region yet; a coordinator the jurisdiction; each only when a lead
  -- has confirmed them. A refusal is watched by nobody.
  CREATE FUNCTION cases.watches_place(asked_kind text, asked_jurisdiction text, asked_region text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT asked_kind = 'case' AND coalesce(panoh.setting('confirmed') = 'true', false)
      AND asked_jurisdiction = ANY (panoh.jurisdictions())
      AND CASE panoh.role() WHEN 'national-coordinator' THEN true
            WHEN 'territorial-secretary' THEN asked_region IS NULL OR asked_region = panoh.region()
            ELSE false END $$;

  CREATE FUNCTION cases.watches(asked_case uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT coalesce(panoh.role() IN ('territorial-secretary', 'national-coordinator'), false)
      AND EXISTS (SELECT 1 FROM cases.case_file AS c WHERE c.id = asked_case
                    AND cases.watches_place(c.kind, c.jurisdiction, c.region)) $$;

  CREATE FUNCTION cases.stewards(asked_case uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT cases.works_on_cases() AND EXISTS (SELECT 1 FROM cases.stewardship AS s
      WHERE s.case_id = asked_case AND s.to_at IS NULL AND s.organisation_id = panoh.org()) $$;

  CREATE FUNCTION cases.has_steward(asked_case uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT 1 FROM cases.stewardship AS s WHERE s.case_id = asked_case AND s.to_at IS NULL) $$;

  -- A member reads persons only when a lead has confirmed them and they are assigned.
  CREATE FUNCTION cases.assigned(asked_case uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT cases.works_on_cases() AND coalesce(panoh.setting('confirmed') = 'true', false)
      AND EXISTS (SELECT 1 FROM cases.assignment AS a WHERE a.case_id = asked_case
                    AND a.membership_id = panoh.membership() AND a.ended_at IS NULL) $$;

  -- A grant for own work opens what those wrote who answer for the case or did before: what a shelter writes of
  -- the person stays in the shelter, also from the consulate that sent them (domain.md 1.3).
  CREATE FUNCTION cases.opens(asked_case uuid, asked_category text, asked_writer uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT cases.works_on_cases() AND (asked_category = 'triage' OR cases.assigned(asked_case))
      AND EXISTS (SELECT 1 FROM cases.access_grant AS g WHERE g.case_id = asked_case AND g.organisation_id = panoh.org()
                    AND asked_category = ANY (g.categories) AND g.closed_at IS NULL
                    AND (g.until IS NULL OR g.until > panoh.now())
                    AND (g.ground <> 'own-work' OR asked_writer = panoh.org()
                      OR EXISTS (SELECT 1 FROM cases.stewardship AS s
                                 WHERE s.case_id = asked_case AND s.organisation_id = asked_writer))) $$;

  -- Whether the organisation, not the member, may open who the person is.
  CREATE FUNCTION cases.holds_identity(asked_case uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT 1 FROM cases.access_grant AS g WHERE g.case_id = asked_case AND g.organisation_id = panoh.org()
      AND 'identity' = ANY (g.categories) AND g.closed_at IS NULL AND (g.until IS NULL OR g.until > panoh.now())) $$;

  -- The safety extract: risk to life, medication, do-not-contact stand in these three categories only.
  CREATE FUNCTION cases.keeps_safety(asked_case uuid, asked_category text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT asked_category IN ('triage', 'health', 'contact') AND cases.assigned(asked_case)
      AND EXISTS (SELECT 1 FROM cases.care AS k WHERE k.case_id = asked_case AND k.organisation_id = panoh.org() AND k.to_at IS NULL)
      AND EXISTS (SELECT 1 FROM cases.access_grant AS g WHERE g.case_id = asked_case AND g.organisation_id = panoh.org()
                    AND asked_category = ANY (g.categories)) $$;

  -- When every grant has closed, an assignment alone shows nothing, not even that there is a case. What the
  -- organisation wrote stays open to it, and the safety extract of who is in its care.
  CREATE FUNCTION cases.keeps(asked_case uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT cases.assigned(asked_case) AND (
      EXISTS (SELECT 1 FROM cases.record AS r WHERE r.case_id = asked_case AND r.organisation_id = panoh.org())
      OR EXISTS (SELECT 1 FROM cases.care AS k WHERE k.case_id = asked_case AND k.organisation_id = panoh.org() AND k.to_at IS NULL)) $$;

  CREATE FUNCTION cases.rests_on(asked_consent uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT 1 FROM cases.access_grant AS g WHERE g.consent_id = asked_consent
      AND g.organisation_id = panoh.org() AND g.closed_at IS NULL AND (g.until IS NULL OR g.until > panoh.now())) $$;

  CREATE FUNCTION cases.still_registered(asked_case uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT 1 FROM cases.record AS r
                   WHERE r.case_id = asked_case AND r.form_id = 'person' AND r.ground = 'legal-basis')
      OR EXISTS (SELECT 1 FROM cases.consent AS c WHERE c.case_id = asked_case AND c.purpose = 'P2'
                   AND c.answer = 'given' AND c.ended_at IS NULL AND c.valid_until > panoh.now()) $$;

  -- Which forms are complete, for guards: form ids only, to whoever may know the case by its code.
  CREATE FUNCTION cases.completed_forms(asked_case uuid) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT coalesce(array_agg(DISTINCT r.form_id ORDER BY r.form_id), '{}') FROM cases.record AS r
    WHERE r.case_id = asked_case AND r.complete
      AND (panoh.is_system() OR cases.reaches(asked_case) OR cases.watches(asked_case) OR cases.assigned(asked_case)) $$;

  -- Every never-list the person ever gave on this case: it binds whoever opens a grant, seen or not.
  CREATE FUNCTION cases.never_list(asked_case uuid) RETURNS TABLE (kinds text[], organisations uuid[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT coalesce((SELECT array_agg(DISTINCT k) FROM cases.consent AS c, unnest(c.never_kinds) AS k WHERE c.case_id = asked_case), '{}'),
           coalesce((SELECT array_agg(DISTINCT o) FROM cases.consent AS c, unnest(c.never_organisations) AS o WHERE c.case_id = asked_case), '{}')
    WHERE panoh.is_system() OR cases.reaches(asked_case) OR cases.watches(asked_case) $$;

  -- For the transaction that writes a never-list down: what others hold, so that it can be closed to whom it names.
  CREATE FUNCTION cases.received_grants(asked_case uuid) RETURNS TABLE (grant_id uuid, organisation_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT g.id, g.organisation_id FROM cases.access_grant AS g
    WHERE g.case_id = asked_case AND g.closed_at IS NULL AND g.ground <> 'own-work'
      AND (panoh.is_system() OR cases.assigned(asked_case)) $$;

  -- Whether a never-list of the case names the asking organisation, or its kind; own-state keeps out who is of another state.
  CREATE FUNCTION cases.keeps_out(asked_case uuid, asked_kinds text[], asked_abroad text[], asked_country text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT 1 FROM cases.consent AS c JOIN cases.case_file AS f ON f.id = c.case_id
      WHERE c.case_id = asked_case AND (panoh.org() = ANY (c.never_organisations) OR c.never_kinds && asked_kinds
        OR (f.jurisdiction <> asked_country AND c.never_kinds && asked_abroad))) $$;

  -- The winner of a broadcast closes the others' triage without ever seeing who they were.
  CREATE FUNCTION cases.close_grants(asked_case uuid, asked_organisation uuid, asked_referral uuid, asked_consent uuid,
                                     asked_grant uuid, asked_reason text)
    RETURNS TABLE (grant_id uuid, organisation_id uuid)
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    UPDATE cases.access_grant AS g SET closed_at = panoh.now(), close_reason = asked_reason
    WHERE g.case_id = asked_case AND g.closed_at IS NULL
      AND (asked_organisation IS NULL OR g.organisation_id = asked_organisation)
      AND (asked_referral IS NULL OR g.referral_id = asked_referral)
      AND (asked_consent IS NULL OR g.consent_id = asked_consent)
      AND (asked_grant IS NULL OR g.id = asked_grant)
      AND (panoh.is_system() OR cases.reaches(asked_case) OR cases.watches(asked_case) OR cases.assigned(asked_case))
    RETURNING g.id, g.organisation_id $$;

  -- At a handover the taker ends what the giver's members held, without seeing who they are.
  CREATE FUNCTION cases.end_assignments(asked_case uuid, asked_organisation uuid, asked_reason text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    UPDATE cases.assignment SET ended_at = panoh.now(), end_reason = asked_reason
    WHERE case_id = asked_case AND organisation_id = asked_organisation AND ended_at IS NULL
      AND (panoh.is_system() OR cases.reaches(asked_case)) $$;

  -- Whoever has the code from the person may ask; the answer is sealed and only for a refusal not yet taken over.
  CREATE FUNCTION cases.refusal_by_code(asked_code text)
    RETURNS TABLE (case_id uuid, revision integer, key_id uuid, nonce bytea, ciphertext bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT c.id, m.revision, m.key_id, m.nonce, m.ciphertext
    FROM cases.case_file AS c JOIN cases.fact_map AS m ON m.case_id = c.id
    WHERE c.code = asked_code AND c.kind = 'code-only' AND c.fact_taken_over_at IS NULL
      AND (panoh.is_system() OR cases.works_on_cases())
    ORDER BY m.revision DESC LIMIT 1 $$;

  CREATE FUNCTION cases.take_over_refusal(asked_code text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH taken AS (
      UPDATE cases.case_file SET fact_taken_over_at = panoh.now(), closed_at = coalesce(closed_at, panoh.now())
      WHERE code = asked_code AND kind = 'code-only' AND fact_taken_over_at IS NULL
        AND (panoh.is_system() OR cases.works_on_cases()) RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM taken) $$;

  ALTER FUNCTION cases.reaches(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.watches(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.stewards(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.has_steward(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.assigned(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.opens(uuid, text, uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.holds_identity(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.keeps_safety(uuid, text) OWNER TO panoh_doors;
  ALTER FUNCTION cases.keeps(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.rests_on(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.still_registered(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.completed_forms(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.never_list(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.received_grants(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION cases.keeps_out(uuid, text[], text[], text) OWNER TO panoh_doors;
  ALTER FUNCTION cases.close_grants(uuid, uuid, uuid, uuid, uuid, text) OWNER TO panoh_doors;
  ALTER FUNCTION cases.end_assignments(uuid, uuid, text) OWNER TO panoh_doors;
  ALTER FUNCTION cases.refusal_by_code(text) OWNER TO panoh_doors;
  ALTER FUNCTION cases.take_over_refusal(text) OWNER TO panoh_doors;
  REVOKE CREATE ON SCHEMA cases FROM panoh_doors;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA cases FROM PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA cases TO panoh_api, panoh_worker, panoh_doors, panoh_tokens;
`;

const commonPolicies = (table: string): string => `
  ALTER TABLE cases.${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE cases.${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_system ON cases.${table} FOR ALL TO panoh_worker
    USING (panoh.is_system()) WITH CHECK (panoh.is_system());
  CREATE POLICY ${table}_doors ON cases.${table} FOR ALL TO panoh_doors USING (true) WITH CHECK (true);
  CREATE POLICY ${table}_backup ON cases.${table} FOR SELECT TO panoh_backup USING (true);
  GRANT SELECT ON cases.${table} TO panoh_api, panoh_worker, panoh_doors, panoh_backup;
  GRANT INSERT ON cases.${table} TO panoh_api, panoh_worker;
`;

const POLICIES = `
  GRANT UPDATE (region, mechanism, mechanism_version, age_class, urgency, revision, closed_at, took_fact_over_at) ON cases.case_file TO panoh_api, panoh_worker;
  GRANT UPDATE (fact_taken_over_at, closed_at) ON cases.case_file TO panoh_doors;
  CREATE POLICY case_file_read ON cases.case_file FOR SELECT TO panoh_api
    USING (cases.reaches(id) OR cases.keeps(id) OR cases.watches_place(kind, jurisdiction, region));
  CREATE POLICY case_file_register ON cases.case_file FOR INSERT TO panoh_api
    WITH CHECK (cases.works_on_cases() AND jurisdiction = ANY (panoh.jurisdictions()));
  CREATE POLICY case_file_change ON cases.case_file FOR UPDATE TO panoh_api
    USING (cases.reaches(id) OR cases.keeps(id) OR cases.watches_place(kind, jurisdiction, region));

  GRANT UPDATE (to_at) ON cases.stewardship TO panoh_api, panoh_worker;
  CREATE POLICY stewardship_read ON cases.stewardship FOR SELECT TO panoh_api
    USING (cases.reaches(case_id) OR cases.watches(case_id) OR cases.keeps(case_id));
  CREATE POLICY stewardship_begin ON cases.stewardship FOR INSERT TO panoh_api
    WITH CHECK (cases.reaches(case_id) OR (organisation_id = panoh.org() AND NOT cases.has_steward(case_id)));
  CREATE POLICY stewardship_end ON cases.stewardship FOR UPDATE TO panoh_api USING (cases.reaches(case_id));

  -- What an organisation wrote stays open to its assigned members until the handover ends their assignments.
  GRANT UPDATE (revision, complete, changed_at, membership_id, ground, consent_id) ON cases.record TO panoh_api, panoh_worker;
  CREATE POLICY record_read ON cases.record FOR SELECT TO panoh_api
    USING (cases.assigned(case_id) OR (organisation_id = panoh.org() AND cases.reaches(case_id)));
  CREATE POLICY record_write ON cases.record FOR INSERT TO panoh_api
    WITH CHECK (organisation_id = panoh.org() AND cases.reaches(case_id));
  CREATE POLICY record_change ON cases.record FOR UPDATE TO panoh_api
    USING (organisation_id = panoh.org() AND cases.reaches(case_id));

  CREATE POLICY sealed_document_read ON cases.sealed_document FOR SELECT TO panoh_api
    USING (cases.opens(case_id, category, organisation_id) OR (organisation_id = panoh.org() AND cases.assigned(case_id))
      OR cases.keeps_safety(case_id, category));
  CREATE POLICY sealed_document_write ON cases.sealed_document FOR INSERT TO panoh_api
    WITH CHECK (organisation_id = panoh.org() AND cases.reaches(case_id));

  CREATE POLICY fact_map_write ON cases.fact_map FOR INSERT TO panoh_api WITH CHECK (cases.reaches(case_id));

  GRANT UPDATE (ended_at, announced_days) ON cases.consent TO panoh_api, panoh_worker;
  CREATE POLICY consent_read ON cases.consent FOR SELECT TO panoh_api
    USING (cases.stewards(case_id) OR cases.watches(case_id)
      OR (cases.works_on_cases() AND (organisation_id = panoh.org() OR recipient_organisation_id = panoh.org()) AND cases.reaches(case_id))
      OR (cases.works_on_cases() AND cases.rests_on(id)));
  CREATE POLICY consent_record ON cases.consent FOR INSERT TO panoh_api
    WITH CHECK (organisation_id = panoh.org() AND cases.reaches(case_id));
  CREATE POLICY consent_end ON cases.consent FOR UPDATE TO panoh_api
    USING (cases.reaches(case_id) OR cases.watches(case_id));
  CREATE POLICY consent_fact_read ON cases.consent_fact FOR SELECT TO panoh_api
    USING (EXISTS (SELECT 1 FROM cases.consent AS c WHERE c.id = consent_id));
  CREATE POLICY consent_fact_write ON cases.consent_fact FOR INSERT TO panoh_api
    WITH CHECK (organisation_id = panoh.org() AND cases.reaches(case_id));

  GRANT UPDATE (closed_at, close_reason, until) ON cases.access_grant TO panoh_api, panoh_worker, panoh_doors;
  CREATE POLICY access_grant_read ON cases.access_grant FOR SELECT TO panoh_api
    USING (cases.works_on_cases() AND (organisation_id = panoh.org() OR opened_by_organisation = panoh.org()
      OR cases.stewards(case_id) OR cases.watches(case_id)));
  CREATE POLICY access_grant_open ON cases.access_grant FOR INSERT TO panoh_api
    WITH CHECK (cases.reaches(case_id) OR (cases.watches(case_id) AND (categories = '{triage}' OR ground = 'break-glass')));
  CREATE POLICY access_grant_close ON cases.access_grant FOR UPDATE TO panoh_api
    USING (organisation_id = panoh.org() OR opened_by_organisation = panoh.org() OR cases.stewards(case_id) OR cases.watches(case_id));

  GRANT UPDATE (approved_by_membership, approved_by_user, approved_at, grant_id) ON cases.access_exception TO panoh_api, panoh_worker;
  CREATE POLICY access_exception_own ON cases.access_exception FOR SELECT TO panoh_api
    USING (cases.works_on_cases() AND (asked_by_organisation = panoh.org() OR cases.stewards(case_id)));
  CREATE POLICY access_exception_ask ON cases.access_exception FOR INSERT TO panoh_api
    WITH CHECK (asked_by_membership = panoh.membership() AND (cases.reaches(case_id) OR cases.watches(case_id)));
  CREATE POLICY access_exception_approve ON cases.access_exception FOR UPDATE TO panoh_api
    USING (asked_by_organisation = panoh.org() AND asked_by_user <> panoh.member_user());

  GRANT UPDATE (ended_at, end_reason) ON cases.assignment TO panoh_api, panoh_worker, panoh_doors;
  CREATE POLICY assignment_read ON cases.assignment FOR SELECT TO panoh_api
    USING (cases.works_on_cases() AND organisation_id = panoh.org());
  CREATE POLICY assignment_give ON cases.assignment FOR INSERT TO panoh_api
    WITH CHECK (cases.works_on_cases() AND organisation_id = panoh.org() AND (cases.reaches(case_id) OR cases.watches(case_id)));
  CREATE POLICY assignment_end ON cases.assignment FOR UPDATE TO panoh_api
    USING (cases.works_on_cases() AND organisation_id = panoh.org());

  GRANT UPDATE (to_at) ON cases.care TO panoh_api, panoh_worker;
  CREATE POLICY care_read ON cases.care FOR SELECT TO panoh_api
    USING (cases.works_on_cases() AND (organisation_id = panoh.org() OR cases.reaches(case_id) OR cases.watches(case_id)));
  CREATE POLICY care_begin ON cases.care FOR INSERT TO panoh_api WITH CHECK (cases.reaches(case_id));
  -- A coordinator who recalls a referral ends the care with it.
  CREATE POLICY care_end ON cases.care FOR UPDATE TO panoh_api
    USING (cases.works_on_cases() AND (organisation_id = panoh.org() OR cases.reaches(case_id) OR cases.watches(case_id)));

  GRANT UPDATE (undone_by, undone_at) ON cases.case_link TO panoh_api, panoh_worker;
  CREATE POLICY case_link_read ON cases.case_link FOR SELECT TO panoh_api
    USING (cases.assigned(case_id) AND cases.assigned(other_case_id) AND cases.reaches(case_id) AND cases.reaches(other_case_id));
  CREATE POLICY case_link_make ON cases.case_link FOR INSERT TO panoh_api
    WITH CHECK (organisation_id = panoh.org() AND cases.assigned(case_id) AND cases.assigned(other_case_id));
  CREATE POLICY case_link_undo ON cases.case_link FOR UPDATE TO panoh_api
    USING (cases.assigned(case_id) AND cases.assigned(other_case_id));

  GRANT DELETE ON cases.match_attempt TO panoh_worker;
  CREATE POLICY match_attempt_own ON cases.match_attempt FOR SELECT TO panoh_api USING (membership_id = panoh.membership());
  CREATE POLICY match_attempt_count ON cases.match_attempt FOR INSERT TO panoh_api WITH CHECK (membership_id = panoh.membership());
`;

/** Tokens are put, dropped and asked two questions, and nothing else. */
const TOKEN_DOORS = `
  GRANT CREATE ON SCHEMA cases TO panoh_tokens;

  CREATE FUNCTION cases.put_tokens(asked_case uuid, asked_kind text, asked_version integer, asked_tokens bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    INSERT INTO cases.person_token (case_id, kind, key_version, token)
    SELECT asked_case, asked_kind, asked_version, t FROM unnest(asked_tokens) AS t
    WHERE panoh.is_system() OR (cases.assigned(asked_case) AND cases.reaches(asked_case))
    ON CONFLICT DO NOTHING $$;

  -- Whoever is no longer registered by consent is no longer found by name; what the law obliges to keep is.
  CREATE FUNCTION cases.drop_tokens(asked_case uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    DELETE FROM cases.person_token WHERE case_id = asked_case
      AND (panoh.is_system() OR cases.assigned(asked_case)) AND NOT cases.still_registered(asked_case) $$;

  -- Cases whose identity the member's own organisation may open.
  CREATE FUNCTION cases.own_matches(asked_tokens bytea[]) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT DISTINCT t.case_id FROM cases.person_token AS t
    WHERE t.token = ANY (asked_tokens) AND coalesce(panoh.setting('confirmed') = 'true', false)
      AND cases.reaches(t.case_id) AND cases.holds_identity(t.case_id) $$;

  -- One bit, and nothing about which case, whose, or where.
  CREATE FUNCTION cases.possible_match(asked_tokens bytea[], asked_kinds text[], asked_abroad text[], asked_country text)
    RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT cases.works_on_cases() AND coalesce(panoh.setting('confirmed') = 'true', false)
      AND EXISTS (SELECT 1 FROM cases.person_token AS t WHERE t.token = ANY (asked_tokens)
                    AND NOT cases.keeps_out(t.case_id, asked_kinds, asked_abroad, asked_country)) $$;

  ALTER FUNCTION cases.put_tokens(uuid, text, integer, bytea[]) OWNER TO panoh_tokens;
  ALTER FUNCTION cases.drop_tokens(uuid) OWNER TO panoh_tokens;
  ALTER FUNCTION cases.own_matches(bytea[]) OWNER TO panoh_tokens;
  ALTER FUNCTION cases.possible_match(bytea[], text[], text[], text) OWNER TO panoh_tokens;
  REVOKE CREATE ON SCHEMA cases FROM panoh_tokens;
  REVOKE ALL ON FUNCTION cases.put_tokens(uuid, text, integer, bytea[]), cases.drop_tokens(uuid), cases.own_matches(bytea[]), cases.possible_match(bytea[], text[], text[], text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION cases.put_tokens(uuid, text, integer, bytea[]), cases.drop_tokens(uuid), cases.own_matches(bytea[]), cases.possible_match(bytea[], text[], text[], text) TO panoh_api, panoh_worker;
`;
