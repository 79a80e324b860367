import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA identity;
      GRANT USAGE ON SCHEMA identity TO panoh_api, panoh_worker, panoh_backup, panoh_doors;

      CREATE TABLE identity.app_user (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL CHECK (email = lower(email)),
        display_name text NOT NULL,
        language text NOT NULL DEFAULT 'en',
        password_hash text,
        failed_attempts integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        CONSTRAINT app_user_email UNIQUE (email)
      );
      COMMENT ON TABLE identity.app_user IS 'A person who works with Panoh; nobody but they sets their password';

      CREATE TABLE identity.membership (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL REFERENCES identity.app_user,
        organisation_id uuid NOT NULL REFERENCES directory.organisation,
        role text NOT NULL,
        lead boolean NOT NULL DEFAULT false,
        confirmed_by uuid REFERENCES identity.membership,
        confirmed_at timestamptz,
        taken_at timestamptz,
        ended_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        CONSTRAINT membership_once UNIQUE (user_id, organisation_id, role)
      );
      COMMENT ON TABLE identity.membership IS 'The Actor: a user in an organisation in a role; the person takes it by its own link, a lead confirms it before it reads a person';
      CREATE INDEX membership_organisation ON identity.membership (organisation_id) WHERE ended_at IS NULL;

      CREATE TABLE identity.session (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity.app_user,
        membership_id uuid NOT NULL REFERENCES identity.membership,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL
      );
      COMMENT ON TABLE identity.session IS 'Server-side sessions; the cookie holds the token, the table only its hash. Process time, not the installation''s clock';
      CREATE INDEX session_by_user ON identity.session (user_id);

      CREATE TABLE identity.api_token (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL UNIQUE,
        membership_id uuid NOT NULL REFERENCES identity.membership,
        label text NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      COMMENT ON TABLE identity.api_token IS 'A program acting as a membership, within its scopes, until it expires';

      CREATE TABLE identity.invitation (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity.app_user,
        membership_id uuid NOT NULL REFERENCES identity.membership,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      COMMENT ON TABLE identity.invitation IS 'A link with which a user chooses a password: administrators never see or set one';

      ALTER TABLE identity.app_user ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.app_user FORCE ROW LEVEL SECURITY;
      ALTER TABLE identity.membership ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.membership FORCE ROW LEVEL SECURITY;
      ALTER TABLE identity.session ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.session FORCE ROW LEVEL SECURITY;
      ALTER TABLE identity.api_token ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.api_token FORCE ROW LEVEL SECURITY;
      ALTER TABLE identity.invitation ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.invitation FORCE ROW LEVEL SECURITY;

      CREATE POLICY membership_organisation ON identity.membership FOR SELECT TO panoh_api
        USING (user_id = panoh.member_user() OR organisation_id = panoh.org());
      CREATE POLICY membership_administrator_insert ON identity.membership FOR INSERT TO panoh_api
        WITH CHECK (panoh.role() = 'administrator' AND organisation_id = panoh.org()
          AND confirmed_at IS NULL AND taken_at IS NULL);
      -- A lead confirms others, never themselves; an administrator can only end a membership.
      CREATE POLICY membership_lead ON identity.membership FOR UPDATE TO panoh_api
        USING (organisation_id = panoh.org() AND panoh.setting('lead') = 'true' AND user_id <> panoh.member_user());
      CREATE POLICY membership_administrator_end ON identity.membership FOR UPDATE TO panoh_api
        USING (organisation_id = panoh.org() AND panoh.role() = 'administrator') WITH CHECK (ended_at IS NOT NULL);
      CREATE POLICY user_own ON identity.app_user FOR SELECT TO panoh_api
        USING (id = panoh.member_user()
          OR EXISTS (SELECT 1 FROM identity.membership AS m WHERE m.user_id = app_user.id AND m.organisation_id = panoh.org()));
      CREATE POLICY user_own_update ON identity.app_user FOR UPDATE TO panoh_api USING (id = panoh.member_user());
      CREATE POLICY user_administrator_insert ON identity.app_user FOR INSERT TO panoh_api
        WITH CHECK (panoh.role() = 'administrator' AND password_hash IS NULL);
      CREATE POLICY session_own ON identity.session FOR ALL TO panoh_api USING (user_id = panoh.member_user());
      CREATE POLICY token_own ON identity.api_token FOR ALL TO panoh_api
        USING (membership_id = panoh.membership()) WITH CHECK (membership_id = panoh.membership());
      CREATE POLICY invitation_administrator ON identity.invitation FOR INSERT TO panoh_api
        WITH CHECK (panoh.role() = 'administrator' AND EXISTS (SELECT 1 FROM identity.membership AS m
          WHERE m.id = membership_id AND m.user_id = invitation.user_id AND m.organisation_id = panoh.org()));
    `);
    for (const table of ['app_user', 'membership', 'session', 'api_token', 'invitation']) {
      await runner.query(`
        CREATE POLICY ${table}_system ON identity.${table} FOR ALL TO panoh_worker
          USING (panoh.is_system()) WITH CHECK (panoh.is_system());
        CREATE POLICY ${table}_doors ON identity.${table} FOR ALL TO panoh_doors USING (true) WITH CHECK (true);
        CREATE POLICY ${table}_backup ON identity.${table} FOR SELECT TO panoh_backup USING (true);
        GRANT SELECT, INSERT, UPDATE, DELETE ON identity.${table} TO panoh_worker, panoh_doors;
        GRANT SELECT ON identity.${table} TO panoh_backup;
      `);
    }
    await runner.query(`
      GRANT SELECT, INSERT ON identity.app_user, identity.membership TO panoh_api;
      GRANT UPDATE (display_name, language) ON identity.app_user TO panoh_api;
      GRANT UPDATE (lead, confirmed_by, confirmed_at, ended_at) ON identity.membership TO panoh_api;
      GRANT SELECT (membership_id, user_id, created_at, seen_at, expires_at), DELETE ON identity.session TO panoh_api;
      GRANT SELECT (id, membership_id, label, scopes, created_at, expires_at, revoked_at), INSERT ON identity.api_token TO panoh_api;
      GRANT UPDATE (revoked_at) ON identity.api_token TO panoh_api;
      GRANT INSERT ON identity.invitation TO panoh_api;
    `);
    await runner.query(DOORS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** The named functions a visitor reaches: each does one thing, and none tells whether an account exists. */
const DOORS = `
  GRANT CREATE ON SCHEMA identity TO panoh_doors;

  CREATE FUNCTION identity.sign_in_facts(asked_email text)
    RETURNS TABLE (user_id uuid, password_hash text, failed_attempts integer, locked boolean, language text, display_name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT id, u.password_hash, u.failed_attempts, coalesce(u.locked_until > clock_timestamp(), false), u.language, u.display_name
    FROM identity.app_user AS u WHERE u.email = lower(asked_email) $$;

  -- The wait doubles with each failure after the fifth, up to an hour.
  CREATE FUNCTION identity.count_failure(asked_user uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    UPDATE identity.app_user SET failed_attempts = failed_attempts + 1,
      locked_until = CASE WHEN failed_attempts + 1 >= 5
        THEN clock_timestamp() + least(interval '1 hour', interval '15 seconds' * power(2, failed_attempts - 4)) END
    WHERE id = asked_user $$;

  CREATE FUNCTION identity.memberships_of(asked_user uuid)
    RETURNS TABLE (membership_id uuid, organisation_id uuid, organisation_name text, role text, lead boolean, confirmed boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT m.id, o.id, o.name, m.role, m.lead, m.confirmed_at IS NOT NULL
    FROM identity.membership AS m JOIN directory.organisation AS o ON o.id = m.organisation_id
    WHERE m.user_id = asked_user AND m.taken_at IS NOT NULL AND m.ended_at IS NULL AND o.closed_at IS NULL
    ORDER BY o.name, m.role $$;

  CREATE FUNCTION identity.open_session(asked_user uuid, asked_membership uuid, new_token bytea, lasting interval)
    RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE ends timestamptz := clock_timestamp() + lasting;
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM identity.membership
                   WHERE id = asked_membership AND user_id = asked_user AND taken_at IS NOT NULL AND ended_at IS NULL) THEN
      RETURN NULL;
    END IF;
    UPDATE identity.app_user SET failed_attempts = 0, locked_until = NULL WHERE id = asked_user;
    INSERT INTO identity.session (token_hash, user_id, membership_id, expires_at)
      VALUES (new_token, asked_user, asked_membership, ends);
    RETURN ends;
  END $$;

  CREATE FUNCTION identity.session_actor(asked_token bytea, idle interval)
    RETURNS TABLE (membership_id uuid, user_id uuid, organisation_id uuid, role text, lead boolean, confirmed boolean,
                   jurisdictions text[], region text, stale boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT m.id, m.user_id, o.id, m.role, m.lead, m.confirmed_at IS NOT NULL, o.jurisdictions, o.region,
           s.seen_at < clock_timestamp() - interval '1 minute'
    FROM identity.session AS s
    JOIN identity.membership AS m ON m.id = s.membership_id AND m.ended_at IS NULL
    JOIN directory.organisation AS o ON o.id = m.organisation_id AND o.closed_at IS NULL
    WHERE s.token_hash = asked_token AND s.expires_at > clock_timestamp() AND s.seen_at > clock_timestamp() - idle $$;

  CREATE FUNCTION identity.touch_session(asked_token bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    UPDATE identity.session SET seen_at = clock_timestamp() WHERE token_hash = asked_token $$;

  CREATE FUNCTION identity.close_session(asked_token bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    DELETE FROM identity.session WHERE token_hash = asked_token $$;

  CREATE FUNCTION identity.token_actor(asked_token bytea)
    RETURNS TABLE (membership_id uuid, user_id uuid, organisation_id uuid, role text, lead boolean, confirmed boolean,
                   jurisdictions text[], region text, scopes text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT m.id, m.user_id, o.id, m.role, m.lead, m.confirmed_at IS NOT NULL, o.jurisdictions, o.region, t.scopes
    FROM identity.api_token AS t
    JOIN identity.membership AS m ON m.id = t.membership_id AND m.ended_at IS NULL
    JOIN directory.organisation AS o ON o.id = m.organisation_id AND o.closed_at IS NULL
    WHERE t.token_hash = asked_token AND t.revoked_at IS NULL AND t.expires_at > clock_timestamp() $$;

  CREATE FUNCTION identity.use_invitation(asked_token bytea, new_hash text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE invited uuid;
  BEGIN
    UPDATE identity.invitation SET used_at = clock_timestamp()
      WHERE token_hash = asked_token AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING user_id INTO invited;
    IF invited IS NOT NULL THEN
      UPDATE identity.app_user SET password_hash = new_hash, failed_attempts = 0, locked_until = NULL WHERE id = invited;
      DELETE FROM identity.session WHERE user_id = invited;
    END IF;
    RETURN invited;
  END $$;

  ALTER FUNCTION identity.sign_in_facts(text) OWNER TO panoh_doors;
  ALTER FUNCTION identity.count_failure(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION identity.memberships_of(uuid) OWNER TO panoh_doors;
  ALTER FUNCTION identity.open_session(uuid, uuid, bytea, interval) OWNER TO panoh_doors;
  ALTER FUNCTION identity.session_actor(bytea, interval) OWNER TO panoh_doors;
  ALTER FUNCTION identity.touch_session(bytea) OWNER TO panoh_doors;
  ALTER FUNCTION identity.close_session(bytea) OWNER TO panoh_doors;
  ALTER FUNCTION identity.token_actor(bytea) OWNER TO panoh_doors;
  ALTER FUNCTION identity.use_invitation(bytea, text) OWNER TO panoh_doors;
  REVOKE CREATE ON SCHEMA identity FROM panoh_doors;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA identity FROM PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA identity TO panoh_api;
`;
