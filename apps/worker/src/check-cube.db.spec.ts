import { randomUUID } from 'node:crypto';
import { Work } from '@panoh/platform';
import { CountingRoom, NOTHING_KNOWN, recordFact } from '@panoh/statistics';
import { useHouse } from '../../../test/support/house';
import { checkCube } from './check-cube';
import { closeCountingRoomOf, countingRoomOf } from './counting-room-of';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const QUESTION = {
  ...{ count: 'signal' as const, period: null, jurisdictions: ['KZ'], filters: [] },
  ...{ rows: 'gender' as const, columns: null, knownOn: null },
};

describe('the nightly comparison of what is counted in memory', () => {
  const house = useHouse();
  const told: string[] = [];
  const logger = { error: (_: object, text: string) => told.push(text), warn: () => undefined };
  const watched = () => ({ ...house().worker, logger: { ...house().worker.logger, ...logger } as never });
  beforeAll(async () => {
    for (const gender of ['Feminine', 'Masculine', 'Masculine'])
      await house().worker.work.run(SYSTEM, (tx) => {
        const counts = { ...NOTHING_KNOWN.counts, signal: '2026-01-01' };
        return recordFact(tx, randomUUID(), { ...NOTHING_KNOWN, counts, jurisdiction: 'KZ', gender }, {});
      });
  });
  afterAll(() => closeCountingRoomOf(house().worker));

  it('finds nothing where they agree, in the one room of the program', async () => {
    expect(await checkCube(watched(), countingRoomOf(house().worker))).toBe(true);
    expect(countingRoomOf(house().worker)).toBe(countingRoomOf(house().worker));
    expect(told).toEqual([]);
  });

  it('is an error where they do not, and what is in memory is loaded anew', async () => {
    let blind = true;
    const room = new CountingRoom({
      read: (query) =>
        new Work(house().worker.database).read(SYSTEM, 'test', (tx) =>
          query({
            ...{ actor: tx.actor, now: tx.now, one: tx.one.bind(tx) },
            copy: (text: string, take: (block: Buffer) => Promise<void>) =>
              tx.copy(blind ? text.replace('.fact)', `.fact WHERE gender <> 'Feminine')`) : text, take),
          } as never),
        ),
      secret: Buffer.alloc(32, 7),
    });
    expect((await room.countCross(QUESTION)).counts.total).toBe(2);
    blind = false;
    expect(await checkCube(watched(), room)).toBe(false);
    expect(told).toEqual(['counts in memory differ from the facts; they are loaded anew']);
    expect((await room.countCross(QUESTION)).counts.total).toBe(3);
    expect(await checkCube(watched(), room)).toBe(true);
    await room.close();
  });
});
