import { randomUUID } from 'node:crypto';
import { useHouse } from '../../../../test/support/house';
import type { Tx } from '../work/tx';
import { consumeOutbox, type Handler, type OutboxEvent, replaySetAside } from './consume';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('the outbox', () => {
  const house = useHouse();
  const record = async (caseId: string, ...steps: number[]): Promise<void> => {
    await house().worker.work.run(SYSTEM, async (tx) => {
      for (const step of steps)
        tx.record({ type: 'test.step', subject: { kind: 'case', id: caseId }, caseId, data: { step } });
    });
  };
  const effect = async (tx: Tx, event: OutboxEvent): Promise<void> => {
    await tx.deliver({ kind: 'effect', dedupeKey: `${event.id}-${randomUUID()}`, reference: event.id });
  };
  const effects = async (): Promise<number> => {
    const row = await house().worker.work.read(SYSTEM, 'test', (tx) =>
      tx.one<{ n: number }>(`SELECT count(*)::int AS n FROM panoh.delivery WHERE kind = 'effect'`),
    );
    return row?.n ?? 0;
  };
  const consume = (handler: Handler): Promise<number> => {
    const { worker } = house();
    return consumeOutbox(worker.work, (type) => (type === 'test.step' ? [handler] : []), worker.logger);
  };
  const drain = async (handler: Handler): Promise<void> => {
    while ((await consume(handler)) > 0);
  };
  const noWait = (): Promise<unknown> =>
    house().worker.work.run(SYSTEM, (tx) =>
      tx.sql(`UPDATE panoh.outbox SET next_try_at = clock_timestamp() WHERE done_at IS NULL`),
    );

  it('has each effect once, in order inside a case, with two workers at once', async () => {
    const cases = Array.from({ length: 20 }, () => randomUUID());
    for (const step of [1, 2, 3]) for (const id of cases) await record(id, step);
    const before = await effects();
    const seen = new Map<string, unknown[]>();
    const handler: Handler = {
      name: 'note-step',
      async run(tx, event) {
        await effect(tx, event);
        seen.set(event.subjectId, [...(seen.get(event.subjectId) ?? []), event.data.step]);
      },
    };
    await Promise.all([drain(handler), drain(handler), drain(handler)]);
    await drain(handler);
    expect(await effects()).toBe(before + 60);
    expect([...seen.values()].every((steps) => JSON.stringify(steps) === '[1,2,3]')).toBe(true);
  });

  it('undoes a failing event alone, and sets it aside with the later events of its case after five tries', async () => {
    const [good, bad] = [randomUUID(), randomUUID()];
    await record(good, 1);
    await record(bad, 1, 2);
    const before = await effects();
    const handler: Handler = {
      name: 'fail-on-bad',
      async run(tx, event) {
        await effect(tx, event);
        if (event.subjectId === bad && event.data.step === 1) throw new Error('not today');
      },
    };
    for (let attempt = 0; attempt < 7; attempt++) {
      await consume(handler);
      await noWait();
    }
    expect(await effects()).toBe(before + 1);
    const state = await house().worker.work.read(SYSTEM, 'test', (tx) =>
      tx.sql<{ tries: number; aside: boolean; done: boolean }>(
        `SELECT tries, set_aside_at IS NOT NULL AS aside, done_at IS NOT NULL AS done
         FROM panoh.outbox WHERE case_id = $1 ORDER BY position`,
        [bad],
      ),
    );
    expect(state).toEqual([
      { tries: 5, aside: true, done: false },
      { tries: 0, aside: false, done: false },
    ]);
    await house().worker.work.run(SYSTEM, (tx) => replaySetAside(tx));
    await drain({ name: 'fail-on-bad', run: effect });
    expect(await effects()).toBe(before + 3);
  });

  it('does not set an event aside because somebody held a lock for long', async () => {
    const id = randomUUID();
    await record(id, 1);
    const before = await effects();
    let waits = 8;
    const handler: Handler = {
      name: 'wait-for-lock',
      async run(tx, event) {
        if (waits-- > 0) await tx.sql(`DO $$ BEGIN RAISE lock_not_available; END $$`);
        await effect(tx, event);
      },
    };
    for (let attempt = 0; attempt < 9; attempt++) {
      await consume(handler);
      await noWait();
    }
    expect(await effects()).toBe(before + 1);
  });
});
