import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a calendar address was last read: a stolen one is noticed by who knows when their own program asks. */
export class CalendarFeedReadings1764000000280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.calendar_feed ADD COLUMN read_at timestamptz;
      COMMENT ON COLUMN identity.calendar_feed.read_at IS 'When somebody last asked under the address; null before the first time';
      GRANT SELECT (read_at) ON identity.calendar_feed TO panoh_api;

      -- As before, and it notes the moment. An ended membership has no address.
      CREATE OR REPLACE FUNCTION identity.calendar_feed_actor(asked_secret bytea)
        RETURNS TABLE (membership_id uuid, user_id uuid, organisation_id uuid, role text, lead boolean, confirmed boolean,
                       jurisdictions text[], region text, language text, asked integer)
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        WITH counted AS (
          UPDATE identity.calendar_feed AS f SET
            read_at = clock_timestamp(),
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
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
