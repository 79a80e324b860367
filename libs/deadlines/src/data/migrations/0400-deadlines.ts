import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By when: every clock of every case is a row, and the row is the truth. Who beside the owner and its superior
 * sees and moves one is decided by the case; those policies come with the lib that knows cases.
 */
export class Deadlines1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA deadlines;
      GRANT USAGE ON SCHEMA deadlines TO panoh_api, panoh_worker, panoh_backup, panoh_doors;

      CREATE TABLE deadlines.deadline (
        id uuid PRIMARY KEY,
        case_id uuid,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        clock text NOT NULL,
        code text NOT NULL,
        rule jsonb NOT NULL,
        unit text NOT NULL CHECK (unit IN ('h', 'cd', 'wd', 'mo', 'date')),
        amount integer CHECK (amount > 0),
        source text NOT NULL,
        confidence text NOT NULL CHECK (confidence IN ('verified', 'likely', 'uncertain', 'design')),
        owner_organisation_id uuid NOT NULL REFERENCES directory.organisation,
        owner_party text,
        armed_by uuid,
        urgency text,
        calendar_id text,
        calendar_revision integer,
        zone text NOT NULL,
        starts_at timestamptz NOT NULL,
        known_at timestamptz NOT NULL,
        due timestamptz NOT NULL,
        local_date date NOT NULL,
        derivation jsonb NOT NULL,
        tzdata text NOT NULL,
        state text NOT NULL CHECK (state IN ('running', 'due-soon', 'paused', 'breached', 'breached-before-we-knew',
                                             'met', 'met-late', 'waived', 'cancelled')),
        breach text CHECK (breach IN ('breached', 'breached-before-we-knew')),
        warnings jsonb NOT NULL,
        pauses jsonb NOT NULL,
        told text[] NOT NULL,
        acknowledged jsonb,
        closure jsonb,
        next_sweep_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL DEFAULT panoh.now(),
        changed_at timestamptz NOT NULL DEFAULT panoh.now()
      );
      COMMENT ON TABLE deadlines.deadline IS 'One clock: its rule as it was in law when armed, why it is due when it is, whose it is, and how it stands';
      CREATE INDEX deadline_sweep ON deadlines.deadline (next_sweep_at) WHERE next_sweep_at IS NOT NULL;
      CREATE INDEX deadline_subject ON deadlines.deadline (subject_id, subject_kind, clock);
      CREATE INDEX deadline_case ON deadlines.deadline (case_id);
      CREATE INDEX deadline_owner_open ON deadlines.deadline (owner_organisation_id, due)
        WHERE state IN ('running', 'due-soon', 'paused', 'breached', 'breached-before-we-knew');
      CREATE INDEX deadline_calendar_open ON deadlines.deadline (calendar_id, id)
        WHERE state IN ('running', 'due-soon', 'paused', 'breached', 'breached-before-we-knew');

      -- Administrators, analysts and auditors see no clock of a case, whatever their organisation owns.
      CREATE FUNCTION deadlines.works_on_cases() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT panoh.org() IS NOT NULL AND coalesce(panoh.role() NOT IN ('administrator', 'analyst', 'auditor'), false) $$;
      REVOKE ALL ON FUNCTION deadlines.works_on_cases() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION deadlines.works_on_cases() TO panoh_api, panoh_worker;

      ALTER TABLE deadlines.deadline ENABLE ROW LEVEL SECURITY;
      ALTER TABLE deadlines.deadline FORCE ROW LEVEL SECURITY;
      CREATE POLICY deadline_owner ON deadlines.deadline FOR ALL TO panoh_api
        USING (deadlines.works_on_cases() AND (owner_organisation_id = panoh.org() OR armed_by = panoh.org()))
        WITH CHECK (deadlines.works_on_cases() AND (owner_organisation_id = panoh.org() OR armed_by = panoh.org()));
      -- The ladder has told the superior: so it may see what it was told of.
      CREATE POLICY deadline_superior ON deadlines.deadline FOR SELECT TO panoh_api
        USING (deadlines.works_on_cases() AND 'superior' = ANY (told)
          AND EXISTS (SELECT 1 FROM directory.organisation AS o
                      WHERE o.id = owner_organisation_id AND o.superior_id = panoh.org()));
      CREATE POLICY deadline_superior_acts ON deadlines.deadline FOR UPDATE TO panoh_api
        USING (deadlines.works_on_cases() AND 'superior' = ANY (told)
          AND EXISTS (SELECT 1 FROM directory.organisation AS o
                      WHERE o.id = owner_organisation_id AND o.superior_id = panoh.org()));
      CREATE POLICY deadline_system ON deadlines.deadline FOR ALL TO panoh_worker
        USING (panoh.is_system()) WITH CHECK (panoh.is_system());
      CREATE POLICY deadline_backup ON deadlines.deadline FOR SELECT TO panoh_backup USING (true);
      GRANT SELECT, INSERT, UPDATE ON deadlines.deadline TO panoh_api, panoh_worker;
      GRANT SELECT ON deadlines.deadline TO panoh_backup;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
