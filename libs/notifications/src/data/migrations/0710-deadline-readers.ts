import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who beside owner and superior sees and moves a clock is decided by the case it belongs to. Cases and
 * deadlines stand on one floor and do not know each other, so these policies are made from above.
 */
export class DeadlineReaders1764000000710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who is only asked (triage) sees the clock of its own answer as its owner, and no other of the case:
      -- the others tell who else was asked.
      CREATE POLICY deadline_case ON deadlines.deadline FOR ALL TO panoh_api
        USING (case_id IS NOT NULL
          AND (cases.stewards(case_id) OR cases.holds_identity(case_id) OR cases.watches(case_id)))
        WITH CHECK (case_id IS NOT NULL AND (cases.reaches(case_id) OR cases.watches(case_id)));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
