import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security asks of nearly every row whether one organisation or one member reaches one case. Until a table
 * is analysed PostgreSQL takes any index that fits for as good as another, and read all open grants through
 * `access_grant_until`, or all cases of a member, to find one: every question grew with the number of cases. An
 * index that could serve is now either narrow enough or does not cover those rows at all.
 */
export class NarrowIndexes1764000000370 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX cases.access_grant_consent, cases.access_grant_referral, cases.access_grant_until,
        cases.assignment_member, cases.stewardship_organisation;
      CREATE INDEX access_grant_consent ON cases.access_grant (consent_id)
        WHERE closed_at IS NULL AND consent_id IS NOT NULL;
      CREATE INDEX access_grant_referral ON cases.access_grant (referral_id)
        WHERE closed_at IS NULL AND referral_id IS NOT NULL;
      CREATE INDEX access_grant_until ON cases.access_grant (until) WHERE closed_at IS NULL AND until IS NOT NULL;
      CREATE INDEX assignment_member ON cases.assignment (membership_id, case_id) WHERE ended_at IS NULL;
      CREATE INDEX stewardship_organisation ON cases.stewardship (organisation_id, case_id) WHERE to_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
