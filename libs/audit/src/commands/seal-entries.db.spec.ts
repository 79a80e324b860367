import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { backup, Database } from '@panoh/platform';
import { Client } from 'pg';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { useHouse } from '../../../../test/support/house';
import { verifyBackup } from '../queries/verify-backup';
import type { SignedCheckpoint } from '../queries/evidence';
import { sealEntries } from './seal-entries';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('the audit, sealed', () => {
  const house = useHouse();
  let sealer: Database;
  let kept: SignedCheckpoint[] = [];
  let backups = 0;
  let base = 0;

  const write = (count: number): Promise<void> =>
    house().worker.work.run(SYSTEM, async (tx) => {
      for (let index = 0; index < count; index++)
        tx.record({
          type: 'test.seen',
          subject: { kind: 'thing', id: randomUUID() },
          fields: ['a\tb', 'c\\d'],
        });
    });
  const seal = async (): Promise<number> => {
    const { api } = house();
    const batch = await sealEntries(sealer, api.keyring, api.installation.nodeId);
    const { checkpoint } = batch;
    if (checkpoint)
      kept = [...kept, { ...checkpoint, signature: Buffer.from(checkpoint.signature, 'base64') }];
    return batch.entries;
  };
  /** Every database of the server counts as "still running": beside other test files it can take a moment. */
  const sealed = async (count: number): Promise<void> => {
    const giveUp = performance.now() + 15_000;
    for (let done = 0; done < count;) {
      const batches = await Promise.all([seal(), seal()]);
      done += batches.reduce((sum, one) => sum + one, 0);
      if (done > count) throw new Error('A row was sealed twice.');
      if (performance.now() > giveUp)
        throw new Error(`Only ${String(done)} of ${String(count)} rows were sealed.`);
    }
  };
  const faults = async (outside = kept): Promise<string[]> => {
    const { environment, api } = house();
    const open = (role: string): Promise<Database> =>
      Database.open(environment[`PANOH_DATABASE_URL_${role}`] ?? '', { size: 1, name: 'test' });
    const [reader, owner] = [await open('BACKUP'), await open('OWNER')];
    const file = path.join(environment.PANOH_DATA ?? '', `backup-${String(++backups)}`);
    try {
      await backup(reader, owner, 'data', file);
      const found = await verifyBackup(file, api.keyring.sealingKey.public, outside);
      return [...new Set(found.faults.map((fault) => fault.code))];
    } finally {
      rmSync(file, { force: true });
      await reader.close();
      await owner.close();
    }
  };
  /** What only somebody with the superuser's hands could do, undone again afterwards. */
  const tampered = async (statement: string, outside = kept): Promise<string[]> => {
    const client = new Client({ connectionString: house().superuser });
    await client.connect();
    await client.query(`CREATE TEMPORARY TABLE entries AS SELECT * FROM panoh.audit_entry;
      CREATE TEMPORARY TABLE seals AS SELECT * FROM audit.seal; CREATE TEMPORARY TABLE marks AS SELECT * FROM audit.checkpoint`);
    try {
      await client.query(statement);
      return await faults(outside);
    } finally {
      await client.query(`DELETE FROM panoh.audit_entry; INSERT INTO panoh.audit_entry SELECT * FROM entries;
        DELETE FROM audit.seal; INSERT INTO audit.seal SELECT * FROM seals;
        DELETE FROM audit.checkpoint; INSERT INTO audit.checkpoint SELECT * FROM marks`);
      await client.end();
    }
  };

  beforeAll(async () => {
    sealer = await Database.open(house().environment.PANOH_DATABASE_URL_SEALER ?? '', {
      size: 2,
      name: 'sealer',
    });
    // What the migration itself wrote comes first.
    while ((await seal()) > 0) continue;
    base = kept.at(-1)?.size ?? 0;
    await write(5);
    await sealed(5);
    await write(4);
    await sealed(4);
  });
  afterAll(() => sealer.close());

  it('seals each row once, also with two sealers', async () => {
    await write(30);
    await sealed(30);
    expect(await seal()).toBe(0);
    expect(await faults()).toEqual([]);
  });

  it('does not seal past a transaction that is still running', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resume) => (release = resume));
    let started = (): void => undefined;
    const running = new Promise<void>((resume) => (started = resume));
    const slow = house().worker.work.run(SYSTEM, async (tx) => {
      await tx.deliver({ kind: 'test', dedupeKey: randomUUID(), reference: randomUUID() });
      started();
      await held;
      tx.record({ type: 'test.slow', subject: { kind: 'thing', id: randomUUID() } });
    });
    await running;
    await write(1);
    expect(await seal()).toBe(0);
    release();
    await slow;
    await sealed(2);
  });

  it.each([
    [
      'an edit',
      `UPDATE panoh.audit_entry SET purpose = 'other' WHERE id = (SELECT entry_id FROM audit.seal WHERE sequence = 3)`,
      'AUDIT.EDITED',
    ],
    [
      'a deletion',
      `DELETE FROM panoh.audit_entry WHERE id = (SELECT entry_id FROM audit.seal WHERE sequence = 2)`,
      'AUDIT.DELETED',
    ],
    [
      'a deletion with its seal',
      `WITH gone AS (DELETE FROM audit.seal WHERE sequence = 2 RETURNING entry_id) DELETE FROM panoh.audit_entry WHERE id IN (SELECT entry_id FROM gone)`,
      'AUDIT.REORDERED',
    ],
    [
      'a reordering',
      `UPDATE audit.seal SET sequence = -1 WHERE sequence = 1; UPDATE audit.seal SET sequence = 1 WHERE sequence = 2; UPDATE audit.seal SET sequence = 2 WHERE sequence = -1`,
      'AUDIT.REORDERED',
    ],
    [
      'a truncation',
      `DELETE FROM panoh.audit_entry WHERE id IN (SELECT entry_id FROM audit.seal WHERE sequence > BASE + 9); DELETE FROM audit.seal WHERE sequence > BASE + 9; DELETE FROM audit.checkpoint WHERE size > BASE + 9`,
      'AUDIT.TRUNCATED',
    ],
    [
      'entries that were put behind the last signature',
      `DELETE FROM audit.checkpoint WHERE size > BASE + 5`,
      'AUDIT.UNATTESTED',
    ],
    [
      'a forged checkpoint',
      `UPDATE audit.checkpoint SET root = decode(repeat('00', 32), 'hex') WHERE size = BASE + 5`,
      'AUDIT.CHECKPOINT_UNSIGNED',
    ],
  ])('finds %s', async (_what, statement, code) => {
    // What only a missing copy can show needs the copies; behind the last signature ours must be enough.
    const outside = code === 'AUDIT.UNATTESTED' ? [] : kept;
    expect(await tampered(statement.replaceAll('BASE', String(base)), outside)).toContain(code);
    expect(await faults()).toEqual([]);
  });

  it('seals what a clock that was set back left behind', async () => {
    await write(2);
    await asSuperuser(
      house(),
      `UPDATE panoh.audit_entry SET written_at = written_at - interval '50 minutes'
       WHERE id NOT IN (SELECT entry_id FROM audit.seal)`,
    );
    expect(await seal()).toBe(0);
    const { api } = house();
    const giveUp = performance.now() + 15_000;
    let entries = 0;
    while (entries < 2 && performance.now() < giveUp)
      entries += (await sealEntries(sealer, api.keyring, api.installation.nodeId, true)).entries;
    expect(entries).toBe(2);
  });
});
