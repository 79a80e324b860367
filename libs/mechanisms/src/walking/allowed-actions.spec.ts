import { Temporal } from '@panoh/kernel';
import { specimen } from '../../../../test/support/specimen-mechanism';
import { allowedActions } from './allowed-actions';
import { start } from './start';

const mechanism = specimen();
const T0 = Temporal.Instant.from('2025-03-10T05:20:00Z');
const sent = { tracks: { referral: { state: 'sent', since: T0 } } };

describe('what a screen can offer', () => {
  it('is every step the present states know, with the reason where it is closed', () => {
    const facts = { needOpen: false, recipient: 'NGO', consents: { P3: 'given' } } as const;
    const offered = allowedActions(mechanism, sent, ['shelter'], facts, T0);
    expect(offered.map(({ name, objection }) => [name, objection?.code])).toEqual([
      ['accept', 'MECHANISM.GUARD_FAILED'],
      ['note', undefined],
      ['decline', undefined],
      ['expire', 'MECHANISM.NOT_YOUR_PART'],
    ]);
  });

  it('comes with what it will ask for', () => {
    const offered = allowedActions(mechanism, sent, ['shelter'], { recipient: 'NGO' }, T0);
    expect(offered.find(({ name }) => name === 'decline')).toMatchObject({
      permission: 'referral.decline',
      to: 'declined',
      reasons: ['full', 'other'],
    });
    expect(offered.find(({ name }) => name === 'accept')).toMatchObject({
      consents: ['P3'],
      reasons: undefined,
    });
  });

  it('does not close a step for a record that comes with it', () => {
    const { progress } = start(mechanism, 'case', {}, T0);
    const stop = allowedActions(mechanism, progress, ['carer'], {}, T0).find(({ name }) => name === 'stop');
    expect(stop).toMatchObject({ needs: ['closing-form'], objection: undefined });
  });
});
