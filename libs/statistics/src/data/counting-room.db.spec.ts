import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { DomainError } from '@panoh/kernel';
import { Database, type ReadTx, Work } from '@panoh/platform';
import { useHouse } from '../../../../test/support/house';
import { endFact } from '../commands/end-fact';
import { recordFact } from '../commands/record-fact';
import type { CrossCounts, CrossQuestion } from '../domain/cube/count-cross';
import { type FactValues, NOTHING_KNOWN } from '../domain/fact';
import { CountingRoom } from './counting-room';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const COUNTS = { ...NOTHING_KNOWN.counts, identified: '2024-05-01' };
const PERSON: FactValues = { ...NOTHING_KNOWN, counts: COUNTS, jurisdiction: 'UZ' };
const QUESTION = {
  ...{
    count: 'identified',
    period: { from: '2024-01', to: '2024-12' },
    jurisdictions: ['UZ'],
    filters: [] as CrossQuestion['filters'],
  },
  ...{ rows: 'gender', columns: null, knownOn: null },
} as const satisfies Omit<CrossQuestion, 'knownOn'> & { knownOn: null };

describe('the counting room', () => {
  const house = useHouse();
  let facts: Database;
  let room: CountingRoom;
  const work = () => house().worker.work;
  const say = (factId: string, gender: string): Promise<void> =>
    work().run(SYSTEM, (tx) => recordFact(tx, factId, { ...PERSON, gender }, {}));
  const movedBy = (days: number): Promise<unknown> =>
    house().worker.database.query(`SELECT panoh.move_clock(make_interval(days => $1))`, [days]);
  const counted = async (knownOn: string | null = null): Promise<Record<string, number>> => {
    const { rows, counts } = await room.countCross({ ...QUESTION, knownOn });
    const lines = rows.map((code, place) => [code, counts.rowTotals[place] ?? 0] as const);
    return Object.fromEntries(lines.filter(([, people]) => people > 0));
  };

  beforeAll(async () => {
    facts = await Database.open(house().api.config.databaseUrl('statistics'), { size: 2, name: 'test' });
    room = new CountingRoom({
      read: (query) => new Work(facts).read({ ...SYSTEM, program: 'api' }, 'statistics', query),
      secret: Buffer.alloc(32, 7),
    });
  });
  afterAll(async () => {
    await room.close();
    await facts.close();
  });
  beforeEach(() => work().run(SYSTEM, (tx) => tx.sql(`DELETE FROM statistics.fact`)));
  afterEach(() => movedBy(0));

  it('sees what is recorded, said anew on the same day, taken back, and ended', async () => {
    expect(await counted()).toEqual({});
    const [one, other] = [randomUUID(), randomUUID()];
    await say(one, 'Feminine');
    await say(other, 'Feminine');
    expect(await counted()).toEqual({ Feminine: 2 });
    await say(one, 'Masculine');
    expect(await counted()).toEqual({ Feminine: 1, Masculine: 1 });
    await work().run(SYSTEM, (tx) => endFact(tx, one));
    expect(await counted()).toEqual({ Feminine: 1 });
    await say(one, 'NonConforming');
    expect(await counted()).toEqual({ Feminine: 1, NonConforming: 1 });
  });

  it('sees what a slow transaction recorded and took back, though quicker ones were seen before', async () => {
    const [slow, quick, gone] = [randomUUID(), randomUUID(), randomUUID()];
    await say(gone, 'Other');
    const mayCommit = new EventEmitter();
    const hasWritten = new EventEmitter();
    const written = once(hasWritten, 'written');
    const committed = work().run(SYSTEM, async (tx) => {
      await recordFact(tx, slow, { ...PERSON, gender: 'Masculine' }, {});
      await endFact(tx, gone);
      hasWritten.emit('written');
      await once(mayCommit, 'commit');
    });
    await written;
    await say(quick, 'Feminine');
    expect(await counted()).toEqual({ Feminine: 1, Other: 1 });
    await say(quick, 'NonConforming');
    expect(await counted()).toEqual({ NonConforming: 1, Other: 1 });
    mayCommit.emit('commit');
    await committed;
    expect(await counted()).toEqual({ NonConforming: 1, Masculine: 1 });
  });

  it('reads again only what it has not seen', async () => {
    const read: number[] = [];
    const watched = new CountingRoom({
      read: (query) =>
        new Work(facts).read({ ...SYSTEM, program: 'api' }, 'statistics', (tx) =>
          query(
            new Proxy(tx, {
              get: (target, name) =>
                name === 'copy'
                  ? (text: string, take: (block: Buffer) => Promise<void>) =>
                      target.copy(text, (block) => {
                        read.push(block.length);
                        return take(block);
                      })
                  : (Reflect.get(target, name) as (...all: unknown[]) => unknown).bind(target),
            }),
          ),
        ),
      secret: Buffer.alloc(32, 7),
    });
    const bytesFor = async (): Promise<number> => {
      read.length = 0;
      await watched.countCross(QUESTION);
      return read.reduce((sum, length) => sum + length, 0);
    };
    for (let person = 0; person < 100; person++) await say(randomUUID(), 'Feminine');
    const all = await bytesFor();
    expect(await bytesFor()).toBe(0);
    await say(randomUUID(), 'Masculine');
    expect(await bytesFor()).toBeLessThan(all / 50);
    await watched.close();
  });

  it('counts as it was known on past days, and tells which day today is', async () => {
    const one = randomUUID();
    await say(one, 'Feminine');
    const { knownOn: first } = await room.countCross(QUESTION);
    await movedBy(10);
    await say(one, 'Masculine');
    expect(await counted()).toEqual({ Masculine: 1 });
    expect(await counted(first)).toEqual({ Feminine: 1 });
    expect(await counted('2020-01-01')).toEqual({});
    expect((await room.countCross(QUESTION)).knownOn > first).toBe(true);
  });

  it('says what was wrong with a question, and goes on', async () => {
    await say(randomUUID(), 'Feminine');
    const wrong = { ...QUESTION, rows: 'shoe-size' as 'gender' };
    await expect(room.countCross(wrong)).rejects.toMatchObject({
      ...{ name: 'DomainError', kind: 'invalid', code: 'STATISTICS.UNKNOWN_DIMENSION' },
    });
    expect(await counted()).toEqual({ Feminine: 1 });
  });

  it('begins anew when its thread has died, and tells whoever it died under', async () => {
    const threadOf = (of: CountingRoom): Worker =>
      (of as unknown as { line: { thread: Worker } }).line.thread;
    await say(randomUUID(), 'Feminine');
    await counted();
    await threadOf(room).terminate();
    expect(await counted()).toEqual({ Feminine: 1 });
    let dies = false;
    const mortal = new CountingRoom({
      read: async (query) => {
        if (dies) await threadOf(mortal).terminate();
        return new Work(facts).read({ ...SYSTEM, program: 'api' }, 'statistics', query);
      },
      secret: Buffer.alloc(32, 7),
    });
    await mortal.countCross(QUESTION);
    dies = true;
    await expect(mortal.countCross(QUESTION)).rejects.toThrow('The counting thread has ended.');
    dies = false;
    expect((await mortal.countCross(QUESTION)).counts.total).toBe(1);
    await mortal.close();
  });

  it('is right again after loading broke off half way, the first time and later', async () => {
    let breaks = true;
    const shaky = new CountingRoom({
      read: (query) =>
        new Work(facts).read({ ...SYSTEM, program: 'api' }, 'statistics', (tx) =>
          query({
            ...{ actor: tx.actor, now: tx.now, one: tx.one.bind(tx) },
            copy: (text: string, take: (block: Buffer) => Promise<void>) =>
              tx.copy(text, async (block) => {
                await take(breaks ? block.subarray(0, block.length - 40) : block);
                if (breaks) throw new Error('The line was cut.');
              }),
          } as ReadTx),
        ),
      secret: Buffer.alloc(32, 7),
    });
    const asked = async (): Promise<unknown> => {
      const { rows, counts } = await shaky.countCross(QUESTION);
      return [counts.total, rows.indexOf('Masculine') < 0 ? 0 : counts.rowTotals[rows.indexOf('Masculine')]];
    };
    const people = Array.from({ length: 5 }, () => randomUUID());
    for (const id of people) await say(id, 'Feminine');
    await expect(asked()).rejects.toThrow('The line was cut.');
    breaks = false;
    expect(await asked()).toEqual([5, 0]);
    for (const id of people.slice(0, 3)) await say(id, 'Masculine');
    await work().run(SYSTEM, (tx) => endFact(tx, people[4]!));
    breaks = true;
    await expect(asked()).rejects.toThrow('The line was cut.');
    breaks = false;
    expect(await asked()).toEqual([4, 3]);
    await shaky.close();
  });

  it('takes no more into memory than it may, and says so', async () => {
    const small = new CountingRoom({
      read: (query) => new Work(facts).read({ ...SYSTEM, program: 'api' }, 'statistics', query),
      secret: Buffer.alloc(32, 7),
      mostVersions: 2,
    });
    for (const gender of ['Feminine', 'Masculine']) await say(randomUUID(), gender);
    expect((await small.countCross(QUESTION)).counts.total).toBe(2);
    await say(randomUUID(), 'Other');
    await expect(small.countCross(QUESTION)).rejects.toThrow('more than 2 versions of facts');
    await small.close();
  });

  it('answers many at once, each as if they were alone, and no more than can wait', async () => {
    await say(randomUUID(), 'Feminine');
    const asked = Array.from({ length: 60 }, () =>
      room.countCross(QUESTION).catch((fault: unknown) => fault),
    );
    const answers = await Promise.all(asked);
    const told = answers.filter((answer) => !(answer instanceof DomainError));
    expect(told.length).toBe(40);
    expect(told.every((answer) => (answer as CrossCounts).counts.total === 1)).toBe(true);
    expect(answers.at(-1)).toMatchObject({ kind: 'busy', code: 'BUSY' });
    expect(await counted()).toEqual({ Feminine: 1 });
  });

  it('loads what does not come in one piece', async () => {
    await work().run(SYSTEM, (tx) =>
      tx.sql(
        `INSERT INTO statistics.fact (fact_id, valid_from, source, jurisdiction, identified_month, gender)
         SELECT gen_random_uuid(), panoh.now()::date, 'case', 'UZ', '2024-05-01', 'Feminine' FROM generate_series(1, 60000)`,
      ),
    );
    expect(await counted()).toEqual({ Feminine: 60_000 });
  });
});
