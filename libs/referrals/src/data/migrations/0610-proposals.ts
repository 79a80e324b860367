import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The commission re-routes by proposing: who may disclose is the sender, and must find the proposal again. */
export class Proposals1764000000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE referrals.referral ADD COLUMN proposed_to uuid REFERENCES directory.organisation;
      COMMENT ON COLUMN referrals.referral.proposed_to IS
        'Set where the commission re-routed: the organisation the sender should ask next';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
