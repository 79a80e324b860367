import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A comparison with nothing is neither true nor false, so the constraint let a yes without an end through. */
export class AYesEnds1764000000380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cases.consent DROP CONSTRAINT consent_given_lasts;
      ALTER TABLE cases.consent ADD CONSTRAINT consent_given_lasts CHECK (
        answer <> 'given' OR (valid_from IS NOT NULL AND valid_until IS NOT NULL AND valid_until > valid_from));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
