import { Temporal } from '@panoh/kernel';
import { offlineTime } from './offline-times';

const at = (text: string) => Temporal.Instant.from(text);
const RECEIVED = at('2025-03-20T08:00:00Z');
const read = (said: unknown, now = RECEIVED, reason?: 'told-later') =>
  offlineTime(said, { receivedAt: RECEIVED, now }, reason);

describe('when an offline registration happened', () => {
  it('is what the device says, up to 14 days back', () => {
    expect(read('2025-03-06T08:00:00Z')).toEqual({
      ok: true,
      occurredAt: at('2025-03-06T08:00:00Z'),
      lateReason: 'offline',
    });
    expect(read('2025-03-06T07:59:59Z')).toEqual({ ok: false, code: 'too-old' });
  });

  it('does not grow too old on the node', () => {
    const late = read('2025-03-07T08:00:00Z', RECEIVED.add({ hours: 24 * 20 }));
    expect(late).toMatchObject({ ok: true, lateReason: 'told-later' });
  });

  it('is older still when its author says why', () => {
    expect(read('2025-01-06T08:00:00Z', RECEIVED, 'told-later')).toMatchObject({ ok: true });
  });

  it('is the time of arrival where the clock of the device ran ahead a little', () => {
    expect(read('2025-03-20T08:05:00Z')).toMatchObject({ ok: true, occurredAt: RECEIVED });
    expect(read('2025-03-20T09:00:00Z')).toEqual({ ok: false, code: 'in-the-future' });
  });

  it.each([undefined, 7, 'yesterday', '2025-03-20', 'x'.repeat(100)])('is not %p', (said) => {
    expect(read(said)).toEqual({ ok: false, code: 'not-a-date' });
  });
});
