import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that leave the house, one line for each person, for the few with that right and behind two of them. */
export class RecordExports1764000000840 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE statistics.record_consent (
        fact_id uuid PRIMARY KEY,
        until timestamptz NOT NULL
      );
      COMMENT ON TABLE statistics.record_consent IS 'Facts whose person agreed to statistics and research (P11) and has not taken it back: only these may leave as a record, and no longer than they agreed to. Written from the consents of the case; what was imported has none';
      ALTER TABLE statistics.record_consent ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.record_consent FORCE ROW LEVEL SECURITY;
      CREATE POLICY record_consent_read ON statistics.record_consent FOR SELECT TO panoh_statistics USING (true);
      CREATE POLICY record_consent_system ON statistics.record_consent FOR ALL TO panoh_worker
        USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      GRANT SELECT ON statistics.record_consent TO panoh_statistics;
      GRANT SELECT, INSERT, UPDATE, DELETE ON statistics.record_consent TO panoh_worker;

      CREATE FUNCTION statistics.sees_record_exports() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT panoh.role() IN ('territorial-secretary', 'national-coordinator') $$;

      CREATE TABLE statistics.record_export (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        membership_id uuid NOT NULL,
        user_id uuid NOT NULL,
        jurisdictions text[] NOT NULL,
        format text NOT NULL CHECK (format IN ('htcds', 'ctdc')),
        measure text NOT NULL CHECK (measure IN ('presumed', 'identified', 'assisted', 'returned')),
        first_month date NOT NULL,
        last_month date NOT NULL,
        purpose text NOT NULL CHECK (length(purpose) BETWEEN 10 AND 500),
        state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'approved', 'refused')),
        decided_membership uuid,
        decided_user uuid,
        decided_at timestamptz,
        known_on date,
        expires_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        CONSTRAINT record_export_months CHECK (last_month >= first_month),
        CONSTRAINT record_export_decided CHECK ((state = 'asked') = (decided_user IS NULL)
          AND (decided_user IS NULL) = (decided_membership IS NULL) AND (decided_user IS NULL) = (decided_at IS NULL)),
        CONSTRAINT record_export_approved CHECK ((state = 'approved') = (expires_at IS NOT NULL)
          AND (expires_at IS NULL) = (known_on IS NULL)),
        CONSTRAINT record_export_two_persons CHECK (decided_user <> user_id AND decided_membership <> membership_id)
      );
      COMMENT ON TABLE statistics.record_export IS 'Who asked for records and what for, and which other person agreed; nothing of a record stands here. Taken by whoever asked, until expires_at';
      CREATE INDEX record_export_organisation ON statistics.record_export (organisation_id, recorded_at);

      -- A decision is taken once.
      CREATE FUNCTION statistics.record_export_step() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state <> 'asked' THEN
          RAISE EXCEPTION 'a record export is decided once' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER record_export_step BEFORE UPDATE ON statistics.record_export
        FOR EACH ROW EXECUTE FUNCTION statistics.record_export_step();

      ALTER TABLE statistics.record_export ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.record_export FORCE ROW LEVEL SECURITY;
      CREATE POLICY record_export_read ON statistics.record_export FOR SELECT TO panoh_api
        USING (organisation_id = panoh.org() AND statistics.sees_record_exports());
      CREATE POLICY record_export_ask ON statistics.record_export FOR INSERT TO panoh_api WITH CHECK (
        organisation_id = panoh.org() AND membership_id = panoh.membership() AND user_id = panoh.member_user()
        AND panoh.role() = 'national-coordinator' AND state = 'asked');
      CREATE POLICY record_export_decide ON statistics.record_export FOR UPDATE TO panoh_api
        USING (organisation_id = panoh.org() AND statistics.sees_record_exports())
        WITH CHECK (organisation_id = panoh.org() AND decided_user = panoh.member_user()
          AND decided_membership = panoh.membership());
      GRANT SELECT, INSERT ON statistics.record_export TO panoh_api;
      GRANT UPDATE (state, decided_membership, decided_user, decided_at, known_on, expires_at, revision)
        ON statistics.record_export TO panoh_api;

      CREATE TABLE statistics.record_download (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        export_id uuid NOT NULL REFERENCES statistics.record_export,
        organisation_id uuid NOT NULL,
        membership_id uuid NOT NULL,
        records integer NOT NULL,
        given_up integer NOT NULL,
        left_out integer NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        ended text CHECK (ended IN ('whole', 'broken-off'))
      );
      COMMENT ON TABLE statistics.record_download IS 'Each time records were taken: how many leave, how many values they gave up, how many persons stay away; written before the first byte leaves. How it ended is told afterwards';
      CREATE INDEX record_download_export ON statistics.record_download (export_id, recorded_at);
      ALTER TABLE statistics.record_download ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statistics.record_download FORCE ROW LEVEL SECURITY;
      CREATE POLICY record_download_read ON statistics.record_download FOR SELECT TO panoh_api
        USING (organisation_id = panoh.org() AND statistics.sees_record_exports());
      CREATE POLICY record_download_note ON statistics.record_download FOR INSERT TO panoh_api WITH CHECK (
        organisation_id = panoh.org() AND membership_id = panoh.membership()
        AND EXISTS (SELECT 1 FROM statistics.record_export AS e
                    WHERE e.id = export_id AND e.state = 'approved' AND e.user_id = panoh.member_user()
                      AND e.expires_at > panoh.now()));
      CREATE POLICY record_download_end ON statistics.record_download FOR UPDATE TO panoh_api
        USING (membership_id = panoh.membership() AND ended IS NULL)
        WITH CHECK (membership_id = panoh.membership() AND ended IS NOT NULL);
      GRANT SELECT, INSERT ON statistics.record_download TO panoh_api;
      GRANT UPDATE (ended) ON statistics.record_download TO panoh_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
