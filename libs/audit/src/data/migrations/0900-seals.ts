import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Seals1764000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA audit;
      GRANT USAGE ON SCHEMA audit TO panoh_sealer, panoh_backup;

      CREATE TABLE audit.seal (
        sequence bigint PRIMARY KEY,
        entry_id uuid NOT NULL UNIQUE,
        leaf bytea NOT NULL,
        link bytea NOT NULL
      );
      COMMENT ON TABLE audit.seal IS 'Place, leaf hash and hash link of each audit row; written by the sealer only, never changed';

      CREATE TABLE audit.checkpoint (
        size bigint PRIMARY KEY,
        root bytea NOT NULL,
        frontier bytea[] NOT NULL,
        link bytea NOT NULL,
        signed_at text NOT NULL,
        signature bytea NOT NULL
      );
      COMMENT ON TABLE audit.checkpoint IS 'Signed roots of the Merkle tree over all seals; copies leave the node';

      ALTER TABLE audit.seal ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit.seal FORCE ROW LEVEL SECURITY;
      ALTER TABLE audit.checkpoint ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit.checkpoint FORCE ROW LEVEL SECURITY;
      CREATE POLICY seal_sealer ON audit.seal FOR ALL TO panoh_sealer USING (true) WITH CHECK (true);
      CREATE POLICY checkpoint_sealer ON audit.checkpoint FOR ALL TO panoh_sealer USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON audit.seal, audit.checkpoint TO panoh_sealer;
      GRANT SELECT ON audit.seal, audit.checkpoint TO panoh_backup;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
