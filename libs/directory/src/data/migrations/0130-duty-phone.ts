import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DutyPhone1764000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE directory.organisation ADD COLUMN duty_phone text, ADD COLUMN revision integer NOT NULL DEFAULT 1;
      COMMENT ON COLUMN directory.organisation.duty_phone IS 'Who answers for the organisation at any hour: never a person''s private number';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
