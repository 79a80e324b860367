import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A secret address under which a calendar program reads when something is due. */
export class CalendarFeeds1764000000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.calendar_feed (
        membership_id uuid PRIMARY KEY REFERENCES identity.membership,
        secret_hash bytea NOT NULL UNIQUE,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        window_began timestamptz NOT NULL DEFAULT clock_timestamp(),
        asked integer NOT NULL DEFAULT 0
      );
      COMMENT ON TABLE identity.calendar_feed IS 'The secret address of one membership''s deadlines, as a hash: whoever has the address reads codes and dates and nothing else';
      ALTER TABLE identity.calendar_feed ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.calendar_feed FORCE ROW LEVEL SECURITY;
      CREATE POLICY calendar_feed_own ON identity.calendar_feed FOR ALL TO panoh_api
        USING (membership_id = panoh.membership()) WITH CHECK (membership_id = panoh.membership());
      CREATE POLICY calendar_feed_system ON identity.calendar_feed FOR ALL TO panoh_worker
        USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      CREATE POLICY calendar_feed_doors ON identity.calendar_feed FOR ALL TO panoh_doors USING (true) WITH CHECK (true);
      CREATE POLICY calendar_feed_backup ON identity.calendar_feed FOR SELECT TO panoh_backup USING (true);
      GRANT SELECT (membership_id, made_at, window_began, asked), INSERT, UPDATE, DELETE ON identity.calendar_feed TO panoh_api;
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.calendar_feed TO panoh_worker;
      GRANT SELECT, UPDATE ON identity.calendar_feed TO panoh_doors;
      GRANT SELECT ON identity.calendar_feed TO panoh_backup;

      -- Whose address it is, and how often it was asked for in this hour. An ended membership has no address.
      GRANT CREATE ON SCHEMA identity TO panoh_doors;
      CREATE FUNCTION identity.calendar_feed_actor(asked_secret bytea)
        RETURNS TABLE (membership_id uuid, user_id uuid, organisation_id uuid, role text, lead boolean, confirmed boolean,
                       jurisdictions text[], region text, language text, asked integer)
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        WITH counted AS (
          UPDATE identity.calendar_feed AS f SET
            asked = CASE WHEN f.window_began < clock_timestamp() - interval '1 hour' THEN 1 ELSE f.asked + 1 END,
            window_began = CASE WHEN f.window_began < clock_timestamp() - interval '1 hour'
              THEN clock_timestamp() ELSE f.window_began END
          WHERE f.secret_hash = asked_secret RETURNING f.membership_id, f.asked)
        SELECT m.id, m.user_id, o.id, m.role, m.lead, m.confirmed_at IS NOT NULL, o.jurisdictions, o.region,
               u.language, counted.asked
        FROM counted
        JOIN identity.membership AS m ON m.id = counted.membership_id AND m.ended_at IS NULL
        JOIN identity.app_user AS u ON u.id = m.user_id
        JOIN directory.organisation AS o ON o.id = m.organisation_id AND o.closed_at IS NULL $$;
      ALTER FUNCTION identity.calendar_feed_actor(bytea) OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA identity FROM panoh_doors;
      REVOKE ALL ON FUNCTION identity.calendar_feed_actor(bytea) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION identity.calendar_feed_actor(bytea) TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
