import { specimen } from '../../../test/support/specimen-mechanism';
import { explore } from './explore';

describe('exploring a mechanism', () => {
  it('finds what can be reached, along which steps', () => {
    const referral = explore(specimen()).get('referral');
    expect([...(referral?.reachable ?? [])].sort()).toEqual([
      'accepted',
      'declined',
      'draft',
      'expired',
      'sent',
    ]);
    expect(referral?.edges).toContainEqual({ from: 'expired', action: 'send', to: 'sent' });
    expect(referral?.edges).toContainEqual({ from: 'sent', action: 'note', to: 'sent' });
  });

  it('finds dead ends and circles, and none in the specimen', () => {
    for (const track of explore(specimen()).values())
      expect([track.deadEnds, track.trapped]).toEqual([[], []]);
    const law = specimen((text) =>
      text
        .replace('accepted: { final: true }', 'accepted: {}')
        .replace('declined: { final: true }', 'declined: {}'),
    );
    const referral = explore(law).get('referral');
    expect(referral?.deadEnds).toEqual(['accepted', 'declined']);
    expect(referral?.trapped).toEqual(['draft', 'sent', 'expired']);
  });
});
