import { Temporal } from '@panoh/kernel';
import { specimen } from '../../../../test/support/specimen-mechanism';
import type { Progress } from './stepped';
import { standingOf, withStanding } from './standing';

const mechanism = specimen();
const T0 = Temporal.Instant.from('2025-03-10T05:20:00Z');
const at = (states: Record<string, string>): Progress => ({
  tracks: Object.fromEntries(Object.entries(states).map(([track, state]) => [track, { state, since: T0 }])),
});

describe('words that hold because of where the tracks rest', () => {
  it('come from the states', () => {
    expect(standingOf(mechanism, at({ status: 'presumed', peace: 'held' }))).toEqual(['reflection.active']);
    expect(standingOf(mechanism, at({ status: 'confirmed', peace: 'none' }))).toEqual([
      'formally-identified',
    ]);
  });

  it('are believed from the caller only for tracks that are not here', () => {
    const told = { standing: ['reflection.active', 'is-child'] } as const;
    expect(withStanding(mechanism, at({ peace: 'none' }), told).standing).toEqual(['is-child']);
    expect(withStanding(mechanism, at({ referral: 'sent' }), told).standing).toEqual(told.standing);
  });

  it('stay unknown where neither says anything', () => {
    expect(withStanding(mechanism, at({ referral: 'sent' }), {}).standing).toBeUndefined();
  });
});
