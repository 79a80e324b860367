import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What has failed too often, for an administrator at a screen: codes and counts, and the one harmless act, which is
 * to try again. Rows themselves stay the worker's.
 */
export class DeadLetters1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT USAGE, CREATE ON SCHEMA panoh TO panoh_doors;
      CREATE POLICY outbox_doors ON panoh.outbox FOR SELECT TO panoh_doors USING (done_at IS NULL);
      CREATE POLICY outbox_doors_replay ON panoh.outbox FOR UPDATE TO panoh_doors
        USING (done_at IS NULL AND set_aside_at IS NOT NULL) WITH CHECK (true);
      CREATE POLICY delivery_doors ON panoh.delivery FOR SELECT TO panoh_doors USING (true);
      CREATE POLICY delivery_doors_replay ON panoh.delivery FOR UPDATE TO panoh_doors
        USING (state = 'quarantined') WITH CHECK (true);
      GRANT SELECT (id, type, case_id, position, tries, done_at, set_aside_at, fault),
        UPDATE (tries, next_try_at, set_aside_at) ON panoh.outbox TO panoh_doors;
      GRANT SELECT (id, kind, state, tries, recorded_at, fault), UPDATE (state, tries, next_try_at)
        ON panoh.delivery TO panoh_doors;

      -- Neither the case nor whose it is leaves the function.
      CREATE FUNCTION panoh.dead_letters(most integer)
        RETURNS TABLE (id uuid, origin text, kind text, tries integer, fault text, since timestamptz, behind integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT d.id, 'delivery', d.kind, d.tries, d.fault, d.recorded_at, 0
        FROM panoh.delivery AS d WHERE d.state = 'quarantined' AND panoh.role() = 'administrator'
        UNION ALL
        SELECT e.id, 'event', e.type, e.tries, e.fault, e.set_aside_at,
          (SELECT count(*)::integer FROM panoh.outbox AS later
           WHERE later.case_id = e.case_id AND later.position > e.position AND later.done_at IS NULL)
        FROM panoh.outbox AS e
        WHERE e.set_aside_at IS NOT NULL AND e.done_at IS NULL AND panoh.role() = 'administrator'
        ORDER BY 6, 1 LIMIT most $$;

      CREATE FUNCTION panoh.replay_dead_letter(asked uuid) RETURNS text
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF NOT coalesce(panoh.role() = 'administrator', false) THEN RETURN NULL; END IF;
        UPDATE panoh.delivery AS d SET state = 'waiting', tries = 0, next_try_at = clock_timestamp()
          WHERE d.id = asked AND d.state = 'quarantined';
        IF FOUND THEN RETURN 'delivery'; END IF;
        UPDATE panoh.outbox AS e SET set_aside_at = NULL, tries = 0, next_try_at = clock_timestamp()
          WHERE e.id = asked AND e.set_aside_at IS NOT NULL AND e.done_at IS NULL;
        IF FOUND THEN RETURN 'event'; END IF;
        RETURN NULL;
      END $$;

      ALTER FUNCTION panoh.dead_letters(integer) OWNER TO panoh_doors;
      ALTER FUNCTION panoh.replay_dead_letter(uuid) OWNER TO panoh_doors;
      REVOKE CREATE ON SCHEMA panoh FROM panoh_doors;
      REVOKE ALL ON FUNCTION panoh.dead_letters(integer), panoh.replay_dead_letter(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION panoh.dead_letters(integer), panoh.replay_dead_letter(uuid) TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
