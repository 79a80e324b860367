import { Temporal } from '@panoh/kernel';
import { checkOccurredAt } from './occurred-at';

const now = Temporal.Instant.from('2025-03-10T05:20:00Z');
const before = (hours: number) => now.subtract({ hours });

describe('when something happened', () => {
  it('is now where nothing was said', () => {
    expect(checkOccurredAt(undefined, now).equals(now)).toBe(true);
  });

  it('may be up to 24 hours ago without a reason, the last second included', () => {
    expect(checkOccurredAt(before(24), now).equals(before(24))).toBe(true);
    expect(() => checkOccurredAt(before(24).subtract({ seconds: 1 }), now)).toThrow('more than 24 hours');
  });

  it('may be older with a reason, of an offline draft 14 days', () => {
    expect(checkOccurredAt(before(24 * 400), now, 'paper-record').equals(before(24 * 400))).toBe(true);
    expect(checkOccurredAt(before(24 * 14), now, 'offline').equals(before(24 * 14))).toBe(true);
    expect(() => checkOccurredAt(before(24 * 14 + 1), now, 'offline')).toThrow('14 days');
  });

  it('is never in the future', () => {
    expect(() => checkOccurredAt(now.add({ seconds: 1 }), now, 'offline')).toThrow('future');
  });
});
