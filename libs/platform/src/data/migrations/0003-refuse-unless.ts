import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A write that nothing waits for must still be able to say that it did not find what it was to change: it then
 * fails by itself, and with it the commit that travels behind it. What refuses was decided before, in the code.
 */
export class RefuseUnless1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION panoh.refuse_unless(holds boolean, code text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF holds IS NOT TRUE THEN RAISE EXCEPTION USING ERRCODE = 'PN001', MESSAGE = code; END IF;
      END $$;
      COMMENT ON FUNCTION panoh.refuse_unless(boolean, text) IS 'Fails with this code where a guarded write met nothing, so that the commit behind it cannot happen';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
