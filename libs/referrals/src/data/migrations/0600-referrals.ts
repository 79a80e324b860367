import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'need',
  'referral',
  'sealed_document',
  'bed_hold',
  'waiting_entry',
  'interim_placement',
] as const;

export class Referrals1764000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA referrals;
      GRANT USAGE ON SCHEMA referrals TO panoh_api, panoh_worker, panoh_backup, panoh_doors;

      CREATE TABLE referrals.need (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL REFERENCES cases.case_file,
        opened_by uuid NOT NULL REFERENCES directory.organisation,
        mechanism text NOT NULL,
        mechanism_version integer NOT NULL,
        service text NOT NULL,
        urgency text NOT NULL CHECK (urgency IN ('urgent', 'standard', 'planned')),
        arrival_from timestamptz,
        arrival_until timestamptz,
        vulnerability integer NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'placed', 'met', 'withdrawn')),
        attempts integer NOT NULL DEFAULT 0,
        declines integer NOT NULL DEFAULT 0,
        expiries integer NOT NULL DEFAULT 0,
        waits integer NOT NULL DEFAULT 0,
        occurred_at timestamptz NOT NULL,
        first_sent_at timestamptz,
        placed_at timestamptz,
        met_at timestamptz,
        escalated_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        CONSTRAINT need_window CHECK (arrival_until IS NULL OR arrival_from IS NULL OR arrival_from <= arrival_until)
      );
      COMMENT ON TABLE referrals.need IS 'Case × service × urgency × window; owns its referrals and counts attempts, declines and time to bed';
      CREATE INDEX need_case ON referrals.need (case_id);

      CREATE TABLE referrals.referral (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        need_id uuid NOT NULL REFERENCES referrals.need,
        case_id uuid NOT NULL REFERENCES cases.case_file,
        attempt integer NOT NULL CHECK (attempt > 0),
        rerouted_from uuid REFERENCES referrals.referral,
        from_organisation uuid NOT NULL REFERENCES directory.organisation,
        to_organisation uuid NOT NULL REFERENCES directory.organisation,
        broadcast boolean NOT NULL DEFAULT false,
        state text NOT NULL,
        since timestamptz NOT NULL,
        purpose text NOT NULL,
        consent_id uuid,
        legal_basis text,
        grant_id uuid,
        answer_by timestamptz,
        sent_at timestamptz NOT NULL,
        delivered_at timestamptz,
        answered_at timestamptz,
        reason text,
        conditions text[] NOT NULL DEFAULT '{}',
        in_charge uuid,
        won_at timestamptz,
        offered_bed uuid,
        departed_at timestamptz,
        arrived_at timestamptz,
        given_at timestamptz,
        taken_at timestamptz,
        moves_stewardship boolean NOT NULL DEFAULT false,
        ended_at timestamptz,
        ended_by uuid,
        revision integer NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        CONSTRAINT referral_to_another CHECK (from_organisation <> to_organisation)
      );
      COMMENT ON TABLE referrals.referral IS 'One attempt at one organisation, never at a user; its states are those of the mechanism''s referral track';
      CREATE UNIQUE INDEX referral_one_accepted ON referrals.referral (need_id) WHERE won_at IS NOT NULL;
      CREATE UNIQUE INDEX referral_asked_once ON referrals.referral (need_id, to_organisation) WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX referral_rerouted_once ON referrals.referral (rerouted_from);
      -- Row-level security asks it for each need: without it every answer would read every referral.
      CREATE INDEX referral_need ON referrals.referral (need_id, to_organisation);
      CREATE INDEX referral_inbox ON referrals.referral (to_organisation, answer_by) WHERE ended_at IS NULL;
      CREATE INDEX referral_sent ON referrals.referral (from_organisation) WHERE ended_at IS NULL;
      CREATE INDEX referral_case ON referrals.referral (case_id);

      CREATE TABLE referrals.sealed_document (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL REFERENCES cases.case_file,
        need_id uuid NOT NULL REFERENCES referrals.need,
        referral_id uuid REFERENCES referrals.referral,
        written_by uuid NOT NULL REFERENCES directory.organisation,
        form_id text NOT NULL,
        schema_version integer NOT NULL,
        revision integer NOT NULL,
        key_id uuid NOT NULL,
        nonce bytea NOT NULL,
        ciphertext bytea NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now()
      );
      COMMENT ON TABLE referrals.sealed_document IS 'What is asked (F7) and the conditions of an answer, sealed under the case''s triage key; append only';
      CREATE UNIQUE INDEX sealed_document_revision
        ON referrals.sealed_document (coalesce(referral_id, need_id), form_id, revision);

      CREATE TABLE referrals.bed_hold (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        bed_id uuid NOT NULL REFERENCES directory.bed,
        organisation_id uuid NOT NULL REFERENCES directory.organisation,
        referral_id uuid NOT NULL REFERENCES referrals.referral,
        case_id uuid NOT NULL REFERENCES cases.case_file,
        held_at timestamptz NOT NULL,
        taken_at timestamptz,
        released_at timestamptz,
        release_reason text,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now()
      );
      COMMENT ON TABLE referrals.bed_hold IS 'A bed kept for a referral (held), then slept in (taken), until it is released; when a hold ends, its clock says';
      CREATE UNIQUE INDEX bed_hold_one ON referrals.bed_hold (bed_id) WHERE released_at IS NULL;
      CREATE UNIQUE INDEX bed_hold_one_referral ON referrals.bed_hold (referral_id) WHERE released_at IS NULL;

      CREATE TABLE referrals.waiting_entry (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        need_id uuid NOT NULL REFERENCES referrals.need,
        referral_id uuid NOT NULL REFERENCES referrals.referral,
        case_id uuid NOT NULL REFERENCES cases.case_file,
        organisation_id uuid NOT NULL REFERENCES directory.organisation,
        profile text NOT NULL,
        urgency_rank integer NOT NULL,
        vulnerability integer NOT NULL,
        since timestamptz NOT NULL,
        passed_bed uuid,
        left_at timestamptz,
        left_because text,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now()
      );
      COMMENT ON TABLE referrals.waiting_entry IS 'A place in an organisation''s queue by profile: urgency, then vulnerability, then time';
      CREATE UNIQUE INDEX waiting_entry_one ON referrals.waiting_entry (referral_id) WHERE left_at IS NULL;
      CREATE INDEX waiting_entry_order
        ON referrals.waiting_entry (organisation_id, profile, urgency_rank, vulnerability DESC, since) WHERE left_at IS NULL;

      CREATE TABLE referrals.interim_placement (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL REFERENCES cases.case_file,
        need_id uuid NOT NULL REFERENCES referrals.need,
        organisation_id uuid NOT NULL REFERENCES directory.organisation,
        kind text NOT NULL CHECK (kind IN ('hotel', 'crisis-room', 'hospital')),
        began_at timestamptz NOT NULL,
        extended_at timestamptz,
        extension_reason text,
        ended_at timestamptz,
        end_reason text,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now()
      );
      COMMENT ON TABLE referrals.interim_placement IS 'Where the person waits until placed (hotel, crisis room, hospital), with an end clock of its own; never an address';
      CREATE UNIQUE INDEX interim_placement_one ON referrals.interim_placement (need_id) WHERE ended_at IS NULL;
    `);
    for (const table of TABLES) {
      await runner.query(`
        ALTER TABLE referrals.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE referrals.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_system ON referrals.${table} FOR ALL TO panoh_worker
          USING (panoh.is_system()) WITH CHECK (panoh.is_system());
        CREATE POLICY ${table}_doors ON referrals.${table} FOR ALL TO panoh_doors USING (true) WITH CHECK (true);
        CREATE POLICY ${table}_backup ON referrals.${table} FOR SELECT TO panoh_backup USING (true);
        GRANT SELECT, INSERT, UPDATE ON referrals.${table} TO panoh_api, panoh_worker, panoh_doors;
        GRANT SELECT ON referrals.${table} TO panoh_backup;
      `);
    }
    await runner.query(`
      REVOKE UPDATE ON referrals.sealed_document FROM panoh_api, panoh_worker, panoh_doors;

      -- Who carries the need (its steward), and who watches it from the commission. A receiver is neither: a
      -- grant shows it the case, never the other organisations that were asked. Administrators, analysts and
      -- auditors of either side are nobody here.
      CREATE FUNCTION referrals.carries(of_case uuid) RETURNS boolean LANGUAGE sql STABLE AS
        $$ SELECT cases.stewards(of_case) OR cases.watches(of_case) $$;

      CREATE POLICY referral_parties ON referrals.referral FOR SELECT TO panoh_api
        USING (cases.works_on_cases() AND (to_organisation = panoh.org() OR from_organisation = panoh.org())
          OR referrals.carries(case_id));
      CREATE POLICY referral_send ON referrals.referral FOR INSERT TO panoh_api
        WITH CHECK (from_organisation = panoh.org() AND referrals.carries(case_id)
          OR rerouted_from IS NOT NULL AND referrals.carries(case_id));
      CREATE POLICY referral_move ON referrals.referral FOR UPDATE TO panoh_api
        USING (cases.works_on_cases() AND (to_organisation = panoh.org() OR from_organisation = panoh.org())
          OR referrals.carries(case_id));

      CREATE POLICY need_parties ON referrals.need FOR SELECT TO panoh_api
        USING (cases.works_on_cases() AND (opened_by = panoh.org()
            OR EXISTS (SELECT 1 FROM referrals.referral AS r WHERE r.need_id = need.id AND r.to_organisation = panoh.org()))
          OR referrals.carries(case_id));
      CREATE POLICY need_open ON referrals.need FOR INSERT TO panoh_api
        WITH CHECK (opened_by = panoh.org() AND referrals.carries(case_id));
      CREATE POLICY need_count ON referrals.need FOR UPDATE TO panoh_api
        USING (cases.works_on_cases() AND (opened_by = panoh.org()
            OR EXISTS (SELECT 1 FROM referrals.referral AS r WHERE r.need_id = need.id AND r.to_organisation = panoh.org()))
          OR referrals.carries(case_id));

      -- Coordinators see codes, never what is sealed. A receiver reads what is asked of it until its referral ends,
      -- a steward what it asked until it gives the case away.
      CREATE POLICY sealed_document_read ON referrals.sealed_document FOR SELECT TO panoh_api
        USING (cases.stewards(case_id) OR written_by = panoh.org() AND (cases.reaches(case_id) OR cases.keeps(case_id))
          OR referral_id IS NULL AND EXISTS (
            SELECT 1 FROM referrals.referral AS r
            WHERE r.need_id = sealed_document.need_id AND r.to_organisation = panoh.org() AND r.ended_at IS NULL));
      CREATE POLICY sealed_document_write ON referrals.sealed_document FOR INSERT TO panoh_api
        WITH CHECK (written_by = panoh.org());

      CREATE POLICY bed_hold_read ON referrals.bed_hold FOR SELECT TO panoh_api
        USING (cases.works_on_cases() AND organisation_id = panoh.org() OR referrals.carries(case_id));
      CREATE POLICY bed_hold_hold ON referrals.bed_hold FOR INSERT TO panoh_api WITH CHECK (organisation_id = panoh.org());
      CREATE POLICY bed_hold_release ON referrals.bed_hold FOR UPDATE TO panoh_api
        USING (cases.works_on_cases() AND organisation_id = panoh.org() OR referrals.carries(case_id));

      CREATE POLICY waiting_entry_read ON referrals.waiting_entry FOR SELECT TO panoh_api
        USING (cases.works_on_cases() AND organisation_id = panoh.org() OR referrals.carries(case_id));
      CREATE POLICY waiting_entry_wait ON referrals.waiting_entry FOR INSERT TO panoh_api
        WITH CHECK (organisation_id = panoh.org());
      CREATE POLICY waiting_entry_leave ON referrals.waiting_entry FOR UPDATE TO panoh_api
        USING (cases.works_on_cases() AND organisation_id = panoh.org() OR referrals.carries(case_id));

      CREATE POLICY interim_placement_read ON referrals.interim_placement FOR SELECT TO panoh_api
        USING (cases.works_on_cases() AND organisation_id = panoh.org() OR referrals.carries(case_id));
      CREATE POLICY interim_placement_place ON referrals.interim_placement FOR INSERT TO panoh_api
        WITH CHECK (organisation_id = panoh.org() AND referrals.carries(case_id));
      CREATE POLICY interim_placement_change ON referrals.interim_placement FOR UPDATE TO panoh_api
        USING (cases.works_on_cases() AND organisation_id = panoh.org() OR referrals.carries(case_id));
    `);
    await this.doors(runner);
  }

  /** The few things a party does to rows it may not see: each checks who asks and says no more than it must. */
  private async doors(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT CREATE ON SCHEMA referrals TO panoh_doors;

      CREATE FUNCTION referrals.unfree_beds() RETURNS TABLE (bed_id uuid, taken boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT h.bed_id, h.taken_at IS NOT NULL FROM referrals.bed_hold AS h WHERE h.released_at IS NULL $$;
      COMMENT ON FUNCTION referrals.unfree_beds() IS 'Which beds a referral holds: for whom stays hidden';

      CREATE FUNCTION referrals.waiting_place(of_referral uuid) RETURNS integer
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT 1 + (SELECT count(*)::integer FROM referrals.waiting_entry AS ahead
          WHERE ahead.organisation_id = own.organisation_id AND ahead.profile = own.profile AND ahead.left_at IS NULL
            AND (ahead.urgency_rank, -ahead.vulnerability, ahead.since, ahead.id)
              < (own.urgency_rank, -own.vulnerability, own.since, own.id))
        FROM referrals.waiting_entry AS own WHERE own.referral_id = of_referral AND own.left_at IS NULL $$;
      COMMENT ON FUNCTION referrals.waiting_place(uuid) IS 'A referral''s place in the queue of its profile: a number, nothing of those ahead';

      -- Of a need that one organisation has just accepted, or is about to: what else is open for it.
      CREATE FUNCTION referrals.lock_others(of_referral uuid)
        RETURNS TABLE (id uuid, state text, since timestamptz, to_organisation uuid)
        LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT other.id, other.state, other.since, other.to_organisation
        FROM referrals.referral AS own JOIN referrals.referral AS other ON other.need_id = own.need_id AND other.id <> own.id
        WHERE own.id = of_referral AND other.ended_at IS NULL
          AND (own.to_organisation = panoh.org() OR own.from_organisation = panoh.org() OR panoh.is_system())
        ORDER BY other.id FOR UPDATE OF other $$;
      COMMENT ON FUNCTION referrals.lock_others(uuid) IS 'The referrals that end when this one is accepted, locked; for the transaction of the acceptance only';

      CREATE FUNCTION referrals.end_other(winner uuid, other uuid, from_state text, to_state text, at timestamptz, because text)
        RETURNS boolean LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
        WITH ended AS (
          UPDATE referrals.referral AS r
          SET state = to_state, since = at, ended_at = at, reason = because, revision = r.revision + 1
          FROM referrals.referral AS w
          WHERE w.id = winner AND w.won_at IS NOT NULL AND w.need_id = r.need_id AND r.id = other AND r.id <> w.id
            AND (w.to_organisation = panoh.org() OR w.from_organisation = panoh.org() OR panoh.is_system())
            AND r.state = from_state AND r.ended_at IS NULL
          RETURNING r.id),
        left_queue AS (
          UPDATE referrals.waiting_entry AS e SET left_at = at, left_because = because
          FROM ended WHERE e.referral_id = ended.id AND e.left_at IS NULL),
        released AS (
          UPDATE referrals.bed_hold AS h SET released_at = at, release_reason = because
          FROM ended WHERE h.referral_id = ended.id AND h.released_at IS NULL)
        SELECT EXISTS (SELECT 1 FROM ended) $$;
      COMMENT ON FUNCTION referrals.end_other(uuid, uuid, text, text, timestamptz, text) IS 'Ends one other referral of a need that this one has won; the states are given by the mechanism';

      CREATE FUNCTION referrals.end_interim(of_referral uuid, at timestamptz) RETURNS uuid
        LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
        UPDATE referrals.interim_placement AS i SET ended_at = at, end_reason = 'handed-over'
        FROM referrals.referral AS r
        WHERE r.id = of_referral AND i.need_id = r.need_id AND i.ended_at IS NULL AND r.given_at IS NOT NULL AND r.taken_at IS NOT NULL
          AND (r.to_organisation = panoh.org() OR r.from_organisation = panoh.org() OR panoh.is_system())
        RETURNING i.id $$;
      COMMENT ON FUNCTION referrals.end_interim(uuid, timestamptz) IS 'Ends the interim placement of a need once the person is handed over, whichever side confirmed last';
    `);
    for (const door of [
      'unfree_beds()',
      'waiting_place(uuid)',
      'lock_others(uuid)',
      'end_other(uuid, uuid, text, text, timestamptz, text)',
      'end_interim(uuid, timestamptz)',
    ]) {
      await runner.query(`
        ALTER FUNCTION referrals.${door} OWNER TO panoh_doors;
        REVOKE ALL ON FUNCTION referrals.${door} FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION referrals.${door} TO panoh_api, panoh_worker;
      `);
    }
    await runner.query(`REVOKE CREATE ON SCHEMA referrals FROM panoh_doors`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
