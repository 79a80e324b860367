import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An invitation may meet somebody who works for another organisation already. Neither the administrator nor
 * the link may do anything with that account, and the administrator must not even learn of it.
 */
export class Invitations1764000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.membership ADD COLUMN called text;
      COMMENT ON COLUMN identity.membership.called IS 'What the organisation that invited them calls the person: their own name, if any, is not told before they come';
      GRANT CREATE ON SCHEMA identity TO panoh_doors;

      -- Finds or makes; the answer is an id either way.
      CREATE FUNCTION identity.invited_user(asked_email text, asked_name text, asked_language text) RETURNS uuid
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE found uuid;
      BEGIN
        IF NOT coalesce(panoh.is_system() OR panoh.role() = 'administrator', false) THEN
          RAISE EXCEPTION 'only an administrator or a program invites' USING ERRCODE = 'insufficient_privilege';
        END IF;
        INSERT INTO identity.app_user (email, display_name, language)
          VALUES (lower(asked_email), asked_name, asked_language) ON CONFLICT (email) DO NOTHING;
        SELECT id INTO found FROM identity.app_user WHERE email = lower(asked_email);
        RETURN found;
      END $$;

      -- Whose link it is, and the password they have already: the link alone must not change that one.
      CREATE FUNCTION identity.invitation_facts(asked_token bytea) RETURNS TABLE (user_id uuid, password_hash text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT u.id, u.password_hash FROM identity.invitation AS i JOIN identity.app_user AS u ON u.id = i.user_id
        WHERE i.token_hash = asked_token AND i.used_at IS NULL AND i.expires_at > clock_timestamp() $$;

      -- A link takes the membership it was made for and no other: with the password that is chosen now, or proved by
      -- whoever has one. Otherwise a link of one office would let somebody act for another.
      DROP FUNCTION identity.use_invitation(bytea, text);
      CREATE FUNCTION identity.use_invitation(asked_token bytea, new_hash text, proved_hash text)
        RETURNS TABLE (user_id uuid, taken boolean)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE invited identity.invitation; took boolean;
      BEGIN
        UPDATE identity.invitation AS i SET used_at = clock_timestamp()
          WHERE i.token_hash = asked_token AND i.used_at IS NULL AND i.expires_at > clock_timestamp() RETURNING * INTO invited;
        IF invited.user_id IS NULL THEN RETURN; END IF;
        UPDATE identity.app_user AS u SET password_hash = new_hash, failed_attempts = 0, locked_until = NULL
          WHERE u.id = invited.user_id AND u.password_hash IS NULL;
        took := FOUND OR EXISTS (SELECT 1 FROM identity.app_user AS u
                                 WHERE u.id = invited.user_id AND u.password_hash = proved_hash);
        IF took THEN
          UPDATE identity.membership AS m SET taken_at = coalesce(m.taken_at, clock_timestamp()) WHERE m.id = invited.membership_id;
        END IF;
        RETURN QUERY SELECT invited.user_id, took;
      END $$;

      ALTER FUNCTION identity.invited_user(text, text, text) OWNER TO panoh_doors;
      ALTER FUNCTION identity.invitation_facts(bytea) OWNER TO panoh_doors;
      ALTER FUNCTION identity.use_invitation(bytea, text, text) OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA identity FROM panoh_doors;
      REVOKE ALL ON FUNCTION identity.invited_user(text, text, text), identity.invitation_facts(bytea),
        identity.use_invitation(bytea, text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION identity.invited_user(text, text, text) TO panoh_api, panoh_worker;
      GRANT EXECUTE ON FUNCTION identity.invitation_facts(bytea), identity.use_invitation(bytea, text, text) TO panoh_api;

      -- A lead whom nobody has confirmed yet vouches for nobody.
      DROP POLICY membership_lead ON identity.membership;
      CREATE POLICY membership_lead ON identity.membership FOR UPDATE TO panoh_api
        USING (organisation_id = panoh.org() AND panoh.setting('lead') = 'true' AND panoh.setting('confirmed') = 'true'
          AND user_id <> panoh.member_user());

      -- The hash of a password is read by the door of sign-in and by nothing else.
      REVOKE SELECT, INSERT ON identity.app_user FROM panoh_api;
      GRANT SELECT (id, email, display_name, language, recorded_at) ON identity.app_user TO panoh_api;
      DROP POLICY user_administrator_insert ON identity.app_user;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
