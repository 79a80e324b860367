import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request for records has an end, and who agrees to it agrees to the rules by which records are alike that day. */
export class RecordExportsLapse1764000000870 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What already waits has a week from now on.
      ALTER TABLE statistics.record_export
        ADD COLUMN decide_by timestamptz NOT NULL DEFAULT panoh.now() + interval '7 days',
        ADD COLUMN agreed_rules text,
        ADD CONSTRAINT record_export_agreed_rules CHECK (agreed_rules IS NULL OR state = 'approved');
      COMMENT ON COLUMN statistics.record_export.decide_by IS 'After that nobody can agree any more; whoever needs the records asks again';
      COMMENT ON COLUMN statistics.record_export.agreed_rules IS 'What the policy said of records that must be alike when the second person agreed; under other rules nothing is taken';
      GRANT UPDATE (agreed_rules) ON statistics.record_export TO panoh_api;

      -- A decision is taken once, and in time.
      CREATE OR REPLACE FUNCTION statistics.record_export_step() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state <> 'asked' THEN
          RAISE EXCEPTION 'a record export is decided once' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.decide_by <= panoh.now() THEN
          RAISE EXCEPTION 'this request for records has lapsed' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
