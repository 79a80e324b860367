import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables on their way out of the house. A hidden number is null from the moment it is stored: no backup, no role and
 * no mistake can bring it back from here.
 */
export class Releases1764000000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION statistics.counts_people() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT panoh.role() IN ('analyst', 'territorial-secretary', 'national-coordinator') $$;

      CREATE TABLE statistics.release (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        membership_id uuid NOT NULL,
        user_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        family text NOT NULL,
        jurisdictions text[] NOT NULL,
        preset text,
        asked jsonb NOT NULL,
        known_on date NOT NULL,
        tables jsonb NOT NULL,
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'working', 'ready', 'refused', 'released', 'withdrawn', 'failed')),
        stage text,
        share real NOT NULL DEFAULT 0 CHECK (share BETWEEN 0 AND 1),
        table_values jsonb,
        threshold integer,
        cost jsonb,
        refusal jsonb,
        proposals jsonb NOT NULL DEFAULT '[]',
        prepared_after integer,
        place integer,
        holder uuid,
        leased_until timestamptz,
        tries integer NOT NULL DEFAULT 0,
        revision integer NOT NULL DEFAULT 1,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        released_at timestamptz,
        CONSTRAINT release_values CHECK ((table_values IS NOT NULL) = (state IN ('ready', 'released'))),
        CONSTRAINT release_prepared CHECK (table_values IS NULL
          OR (threshold IS NOT NULL AND cost IS NOT NULL AND prepared_after IS NOT NULL)),
        CONSTRAINT release_place CHECK ((place IS NOT NULL) = (state = 'released') AND (released_at IS NOT NULL) = (state = 'released')),
        CONSTRAINT release_held CHECK ((holder IS NOT NULL) = (state = 'working') AND (leased_until IS NOT NULL) = (state = 'working'))
      );
      COMMENT ON TABLE statistics.release IS 'Tables that somebody wants to publish, from the question to the ledger; a number that is hidden is null and stands nowhere. asked_at and leased_until are process time';
      CREATE INDEX release_organisation ON statistics.release (organisation_id, recorded_at);
      CREATE INDEX release_user ON statistics.release (user_id, asked_at);
      CREATE INDEX release_open ON statistics.release (recorded_at) WHERE state IN ('waiting', 'working');
      CREATE INDEX release_published ON statistics.release (family, place) WHERE place IS NOT NULL;

      -- What was published or given up stays as it is, whoever asks.
      CREATE FUNCTION statistics.release_step() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state IN ('released', 'withdrawn')
          OR (NEW.state = 'released' AND OLD.state <> 'ready')
          OR (NEW.state = 'ready' AND OLD.state <> 'working')
          OR (NEW.state = 'working' AND OLD.state NOT IN ('waiting', 'working'))
          OR (NEW.state = 'waiting' AND OLD.state NOT IN ('waiting', 'working', 'ready')) THEN
          RAISE EXCEPTION 'a release does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER release_step BEFORE UPDATE ON statistics.release
        FOR EACH ROW EXECUTE FUNCTION statistics.release_step();

      ALTER TABLE statistics.release ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.release FORCE ROW LEVEL SECURITY;
      CREATE POLICY release_read ON statistics.release FOR SELECT TO panoh_api
        USING (organisation_id = panoh.org() AND statistics.counts_people());
      CREATE POLICY release_ask ON statistics.release FOR INSERT TO panoh_api WITH CHECK (
        organisation_id = panoh.org() AND membership_id = panoh.membership() AND user_id = panoh.member_user()
        AND statistics.counts_people() AND state = 'waiting');
      CREATE POLICY release_move ON statistics.release FOR UPDATE TO panoh_api
        USING (organisation_id = panoh.org() AND statistics.counts_people())
        WITH CHECK (organisation_id = panoh.org() AND state IN ('waiting', 'released', 'withdrawn'));
      CREATE POLICY release_system ON statistics.release FOR ALL TO panoh_worker
        USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      GRANT SELECT, INSERT ON statistics.release TO panoh_api;
      GRANT UPDATE (state, stage, share, table_values, threshold, cost, prepared_after, place, holder, leased_until, tries, revision, released_at)
        ON statistics.release TO panoh_api;
      GRANT SELECT, UPDATE ON statistics.release TO panoh_worker;

      CREATE TABLE statistics.release_ledger (
        family text NOT NULL,
        place integer NOT NULL CHECK (place > 0),
        release_id uuid NOT NULL UNIQUE REFERENCES statistics.release,
        entry text NOT NULL,
        mac bytea NOT NULL CHECK (length(mac) = 32),
        PRIMARY KEY (family, place)
      );
      COMMENT ON TABLE statistics.release_ledger IS 'Everything that ever left the house as a table, in its order; each MAC covers its entry and the MAC before it, under a key the database does not hold. Append only';
      CREATE FUNCTION statistics.release_ledger_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the ledger of releases is append only' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER release_ledger_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.release_ledger
        FOR EACH STATEMENT EXECUTE FUNCTION statistics.release_ledger_stays();
      ALTER TABLE statistics.release_ledger ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.release_ledger FORCE ROW LEVEL SECURITY;
      CREATE POLICY release_ledger_read ON statistics.release_ledger FOR SELECT TO panoh_api
        USING (statistics.counts_people());
      -- A release that the asking organisation has just published, and no other.
      CREATE POLICY release_ledger_append ON statistics.release_ledger FOR INSERT TO panoh_api WITH CHECK (
        EXISTS (SELECT 1 FROM statistics.release AS r
                WHERE r.id = release_id AND r.state = 'released' AND r.family = release_ledger.family
                  AND r.place = release_ledger.place));
      CREATE POLICY release_ledger_system ON statistics.release_ledger FOR SELECT TO panoh_worker
        USING (panoh.is_system());
      GRANT SELECT, INSERT ON statistics.release_ledger TO panoh_api;
      GRANT SELECT ON statistics.release_ledger TO panoh_worker;

      CREATE TABLE statistics.release_download (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        release_id uuid NOT NULL REFERENCES statistics.release,
        organisation_id uuid NOT NULL,
        membership_id uuid NOT NULL,
        format text NOT NULL CHECK (format IN ('csv', 'xlsx', 'json-stat', 'pdf')),
        language text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now()
      );
      COMMENT ON TABLE statistics.release_download IS 'Who took which release away, as what and when; written before the first byte leaves. Append only';
      CREATE INDEX release_download_release ON statistics.release_download (release_id, recorded_at);
      ALTER TABLE statistics.release_download ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.release_download FORCE ROW LEVEL SECURITY;
      CREATE POLICY release_download_read ON statistics.release_download FOR SELECT TO panoh_api
        USING (organisation_id = panoh.org() AND statistics.counts_people());
      CREATE POLICY release_download_note ON statistics.release_download FOR INSERT TO panoh_api WITH CHECK (
        organisation_id = panoh.org() AND membership_id = panoh.membership()
        AND EXISTS (SELECT 1 FROM statistics.release AS r WHERE r.id = release_id AND r.state = 'released'));
      GRANT SELECT, INSERT ON statistics.release_download TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
