import { until } from '../../../../test/support/until';
import { Bell } from './bell';
import type { Queues } from './queues';

/** A queue whose server is away: what is added waits until it is back. */
function queueThatIsAway(): { queues: Queues; added: () => number; back: () => void } {
  let added = 0;
  let back = (): void => undefined;
  const away = new Promise<void>((resolve) => (back = resolve));
  const add = (): Promise<void> => {
    added += 1;
    return away;
  };
  return { queues: { queue: () => ({ add }) } as unknown as Queues, added: () => added, back: () => back() };
}

describe('the bell of a queue that is away', () => {
  it('is told once, and only one ring waits', async () => {
    const { queues, added, back } = queueThatIsAway();
    const told: unknown[] = [];
    const bell = new Bell(queues, (fault) => told.push(fault));
    const ringing = setInterval(() => bell.ring(), 5);
    await until('it was told', () => told.length > 0);
    clearInterval(ringing);
    expect(added()).toBe(1);
    back();
    await until('a ring goes through again', () => {
      bell.ring();
      return added() > 1;
    });
    expect(told).toHaveLength(1);
  });
});
