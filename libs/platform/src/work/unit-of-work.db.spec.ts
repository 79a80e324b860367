import { randomUUID } from 'node:crypto';
import { type DomainEvent, processNow, stale, Temporal } from '@panoh/kernel';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import type { Write } from './statement';
import { TryAgain } from './try-again';
import type { Tx } from './tx';

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

  it('has one time from its beginning to its end, also when the clock is moved meanwhile', async () => {
    const { worker } = house();
    const move = (hours: number) =>
      worker.database.query(`SELECT panoh.move_clock(make_interval(hours => $1))`, [hours]);
    const now = async (tx: Tx): Promise<string> =>
      String((await tx.one<{ now: unknown }>(`SELECT panoh.now() AS now`))?.now);
    try {
      const [told, before, after] = await worker.work.run(SYSTEM, async (tx) => {
        const first = await now(tx);
        await move(5);
        return [tx.now.toString(), first, await now(tx)];
      });
      expect([before, after]).toEqual([told, told]);
      const later = await worker.work.run(SYSTEM, (tx) => Promise.resolve(tx.now));
      expect(later.since(Temporal.Instant.from(told)).total('hours')).toBeGreaterThan(4);
      const [outside] = await worker.database.query<{ now: unknown }>(`SELECT panoh.now() AS now`);
      expect(Temporal.Instant.from(String(outside?.now)).since(later).total('hours')).toBeLessThan(1);
      expect(Temporal.Instant.from(String(outside?.now)).since(later).total('hours')).toBeGreaterThan(-1);
    } finally {
      await move(0);
    }
  });

  it('runs a change again that asks for it, and gives up in the end', async () => {
    const { worker } = house();
    let tries = 0;
    const second = worker.work.run(SYSTEM, async (tx) => {
      tx.record(event('test.again'));
      tries += 1;
      if (tries === 1) throw new TryAgain('taken');
    });
    await second;
    expect(await rows('test.again')).toEqual({ audit: 1, outbox: 1 });
    const never = worker.work.run(SYSTEM, () => Promise.reject(new TryAgain(new Error('always taken'))));
    await expect(never).rejects.toThrow('always taken');
  });

  describe('writing without waiting', () => {
    const put = (key: string): Write => ({
      text: `INSERT INTO panoh.delivery (kind, dedupe_key, reference) VALUES ('later', $1, gen_random_uuid())`,
      values: [key],
    });
    const guarded: Write = {
      text: `SELECT panoh.refuse_unless(false, 'TEST.STALE')`,
      refusal: (code) => (code === 'TEST.STALE' ? stale() : undefined),
    };
    const kept = async (like: string): Promise<string[]> => {
      const rows = await house().worker.work.read(SYSTEM, 'test', (tx) =>
        tx.sql<{ key: string }>(
          `SELECT dedupe_key AS key FROM panoh.delivery WHERE dedupe_key LIKE $1 ORDER BY 1`,
          [like],
        ),
      );
      return rows.map(({ key }) => key);
    };

    it('is seen by the next question and kept by the commit', async () => {
      const seen = await house().worker.work.run(SYSTEM, async (tx) => {
        tx.later(put('next-one'));
        const before = await tx.one<{ n: number }>(
          `SELECT count(*)::int AS n FROM panoh.delivery WHERE dedupe_key = $1`,
          ['next-one'],
        );
        tx.later(put('next-two'));
        return before?.n;
      });
      expect(seen).toBe(1);
      expect(await kept('next-%')).toEqual(['next-one', 'next-two']);
    });

    it('refuses in its own words, and nothing of the change is kept', async () => {
      const { work } = house().worker;
      const refusing = work.run(SYSTEM, async (tx) => {
        tx.later(put('guarded'));
        tx.later(guarded);
        tx.record(event('test.guarded'));
      });
      await expect(refusing).rejects.toMatchObject({ code: 'VERSION.STALE' });
      const double = work.run(SYSTEM, async (tx) => {
        tx.later(put('guarded-twice'));
        tx.later(put('guarded-twice'));
      });
      await expect(double).rejects.toMatchObject({ code: '23505' });
      expect(await kept('guarded%')).toEqual([]);
      expect(await rows('test.guarded')).toEqual({ audit: 0, outbox: 0 });
      await work.run(SYSTEM, async (tx) => tx.later(put('guarded-not')));
      expect(await kept('guarded%')).toEqual(['guarded-not']);
    });

    it('is refused there where one waits for it', async () => {
      const place: string[] = [];
      const refused = house().worker.work.run(SYSTEM, async (tx) => {
        tx.later(put('waited-for'));
        await tx.written();
        place.push('first');
        tx.later(guarded);
        await tx.written();
        place.push('second');
      });
      await expect(refused).rejects.toMatchObject({ code: 'VERSION.STALE' });
      expect(place).toEqual(['first']);
      expect(await kept('waited-for')).toEqual([]);
    });

    it('is never told as kept where its refusal was not heeded', async () => {
      const told = house().worker.work.run(SYSTEM, async (tx) => {
        tx.later(put('not-heeded'));
        tx.later(guarded);
        await tx.written().catch(() => undefined);
        return 'kept';
      });
      await expect(told).rejects.toThrow('nothing of it was kept');
      expect(await kept('not-heeded')).toEqual([]);
    });

    it('is forgotten with the savepoint it was written after', async () => {
      await house().worker.work.run(SYSTEM, async (tx) => {
        tx.later(put('point-before'));
        await tx.sql('SAVEPOINT point');
        const mark = tx.mark();
        tx.later(put('point-after'));
        tx.later(guarded);
        tx.forget(mark);
        await tx.sql('ROLLBACK TO SAVEPOINT point');
      });
      expect(await kept('point-%')).toEqual(['point-before']);
    });

    it('is not hidden by an answer that was asked for with BEGIN', async () => {
      const count = {
        text: `SELECT count(*)::int AS n FROM panoh.delivery WHERE kind = 'later' AND dedupe_key LIKE 'told-%'`,
      };
      const ask = async (tx: Tx): Promise<unknown> => (await tx.together([count]))[0];
      const answers = await house().worker.work.run(
        SYSTEM,
        async (tx) => {
          const told = await ask(tx);
          tx.later(put('told-one'));
          return [told, await ask(tx)];
        },
        [count, count],
      );
      expect(answers).toEqual([[{ n: 0 }], [{ n: 1 }]]);
    });
  });
});
