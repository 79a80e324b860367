import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key store: a schema and role of its own, in production a database of its own, never in the data backup. */
export class Keys1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA keys;
      GRANT USAGE ON SCHEMA keys TO panoh_keys;

      CREATE TABLE keys.data_key (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        category text NOT NULL,
        epoch text NOT NULL,
        wrapped bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT data_key_one_per_category UNIQUE (case_id, category)
      );
      COMMENT ON TABLE keys.data_key IS 'One data key per case and category, wrapped by the keyring''s epoch key';

      CREATE TABLE keys.erasure (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        category text,
        erased_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        unreadable_in_backups_from timestamptz NOT NULL
      );
      COMMENT ON TABLE keys.erasure IS 'The erasure ledger: which keys were destroyed and when; kept for ever and replayed by every restore';
      GRANT SELECT, INSERT, UPDATE, DELETE ON keys.data_key TO panoh_keys;
      GRANT SELECT, INSERT ON keys.erasure TO panoh_keys;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
