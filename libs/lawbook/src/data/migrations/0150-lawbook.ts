import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Written by role owner when it migrates and never changed after: the programs only read. When a version was
 * loaded is process time: moving the clock of a demo must not change which law is in force.
 */
export class Lawbook1764000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA lawbook;
      GRANT USAGE ON SCHEMA lawbook TO panoh_api, panoh_worker, panoh_statistics, panoh_backup, panoh_doors;

      CREATE TABLE lawbook.mechanism (
        id text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[A-Z]{2}$'),
        text text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        loaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version)
      );
      COMMENT ON TABLE lawbook.mechanism IS 'Each version of a national mechanism as one text with what it includes; a running case stays on its version';
      CREATE INDEX mechanism_jurisdiction ON lawbook.mechanism (jurisdiction, version DESC);

      CREATE TABLE lawbook.consent_text (
        purpose text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        language text NOT NULL,
        text text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        reviewed_by text,
        loaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (purpose, version, language)
      );
      COMMENT ON TABLE lawbook.consent_text IS 'What a person was read for each purpose, by version and language, and who reviewed it';

      CREATE TABLE lawbook.codebook (
        id text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        document jsonb NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        loaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version)
      );
      COMMENT ON TABLE lawbook.codebook IS 'Picklists by version: which codes an answer may hold';

      CREATE TABLE lawbook.indicator_sheet (
        sheet text NOT NULL,
        edition integer NOT NULL CHECK (edition > 0),
        document jsonb NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        loaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (sheet, edition)
      );
      COMMENT ON TABLE lawbook.indicator_sheet IS 'Indicators by edition, with their strength: they suggest and never decide';

      GRANT SELECT ON ALL TABLES IN SCHEMA lawbook TO panoh_api, panoh_worker, panoh_statistics, panoh_backup, panoh_doors;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
