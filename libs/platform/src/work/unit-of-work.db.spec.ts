import { randomUUID } from 'node:crypto';
import { type DomainEvent, processNow } from '@panoh/kernel';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const event = (type: string, caseId?: string): DomainEvent => ({
  type,
  subject: { kind: 'thing', id: randomUUID() },
  caseId,
});

describe('a unit of work', () => {
  const house = useHouse();
  const rows = async (type: string): Promise<{ audit: number; outbox: number }> => {
    const { worker } = house();
    return worker.work.read(SYSTEM, 'test', async (tx) => {
      const count = async (table: string): Promise<number> => {
        const row = await tx.one<{ n: number }>(
          `SELECT count(*)::int AS n FROM panoh.${table} WHERE type = $1`,
          [type],
        );
        return row?.n ?? 0;
      };
      return { audit: await count('audit_entry'), outbox: await count('outbox') };
    });
  };

  it('writes one audit row and one outbox row for each event, in the same commit', async () => {
    const { api, worker } = house();
    const actor = await makeMember(worker.work, await makeOrganisation(worker.work), {
      role: 'case-manager',
    });
    await api.work.run(actor, async (tx) => tx.record(event('test.kept'), event('test.kept')));
    expect(await rows('test.kept')).toEqual({ audit: 2, outbox: 2 });
  });

  it('leaves nothing of a change that failed', async () => {
    const { worker } = house();
    const failing = worker.work.run(SYSTEM, async (tx) => {
      tx.record(event('test.failed'));
      await tx.sql(`INSERT INTO panoh.delivery (kind, dedupe_key, reference) VALUES ('test', 'one', $1)`, [
        randomUUID(),
      ]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rows('test.failed')).toEqual({ audit: 0, outbox: 0 });
    const left = await worker.work.read(SYSTEM, 'test', (tx) =>
      tx.sql(`SELECT 1 FROM panoh.delivery WHERE dedupe_key = 'one'`),
    );
    expect(left).toEqual([]);
  });

  it('carries the actor only as far as its own transaction', async () => {
    const { api, worker } = house();
    const actor = await makeMember(worker.work, await makeOrganisation(worker.work), {
      role: 'case-manager',
    });
    const during = await api.work.read(actor, 'test', (tx) =>
      tx.one<{ org: string | null }>('SELECT panoh.org() AS org'),
    );
    expect(during?.org).toBe(actor.organisationId);
    const after = await Promise.all(
      Array.from({ length: 10 }, () =>
        api.database.query<{ org: string | null }>('SELECT panoh.org() AS org'),
      ),
    );
    expect(after.flat().every((row) => row.org === null)).toBe(true);
  });

  it('does not believe "system" on the login of the api', async () => {
    const { api } = house();
    const believed = await api.work.read(SYSTEM, 'test', (tx) =>
      tx.one<{ yes: boolean }>('SELECT panoh.is_system() AS yes'),
    );
    expect(believed?.yes).toBe(false);
  });

  it('refuses what is said to have happened in the future', async () => {
    const { worker } = house();
    const later = processNow().add({ hours: 1 });
    const future = worker.work.run(SYSTEM, async (tx) =>
      tx.record({ ...event('test.future'), occurredAt: later }),
    );
    await expect(future).rejects.toMatchObject({ code: 'TIME.IN_FUTURE' });
  });

  it('commits the audit of a read before the answer, with its purpose', async () => {
    const { worker } = house();
    const id = randomUUID();
    await worker.work.read(SYSTEM, 'safety-check', async (tx) =>
      tx.seen({ kind: 'person', id, caseId: id }, ['identity']),
    );
    const [row] = await worker.work.read(SYSTEM, 'test', (tx) =>
      tx.sql<{ type: string; purpose: string; fields: string[] }>(
        `SELECT type, purpose, fields FROM panoh.audit_entry WHERE subject_id = $1`,
        [id],
      ),
    );
    expect(row).toEqual({ type: 'person.read', purpose: 'safety-check', fields: ['identity'] });
  });

  it('keeps the audit insert-only for every program', async () => {
    const { api, worker } = house();
    for (const { database } of [api, worker])
      for (const statement of [
        'UPDATE panoh.audit_entry SET type = type',
        'DELETE FROM panoh.audit_entry',
        'TRUNCATE panoh.audit_entry',
      ])
        await expect(database.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('runs a change again after a deadlock', async () => {
    const { worker } = house();
    const keys = ['a', 'b'].map((name) => `deadlock-${name}`);
    for (const key of keys)
      await worker.work.run(SYSTEM, (tx) =>
        tx.deliver({ kind: 'test', dedupeKey: key, reference: randomUUID() }),
      );
    let meeting = 0;
    const both = [keys, [...keys].reverse()].map((order) =>
      worker.work.run(SYSTEM, async (tx) => {
        for (const key of order) {
          await tx.sql(`UPDATE panoh.delivery SET tries = tries + 1 WHERE dedupe_key = $1`, [key]);
          meeting += 1;
          while (meeting < 2) await new Promise((resume) => setImmediate(resume));
        }
      }),
    );
    await Promise.all(both);
    const tries = await worker.work.read(SYSTEM, 'test', (tx) =>
      tx.sql<{ tries: number }>(`SELECT tries FROM panoh.delivery WHERE dedupe_key LIKE 'deadlock-%'`),
    );
    expect(tries).toEqual([{ tries: 2 }, { tries: 2 }]);
  });
});
