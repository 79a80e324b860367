import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { specimen } from '../../../../test/support/specimen-mechanism';
import { checkExpiry } from './check-expiry';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'never closes',
    {
      find: 'to: expired, by: clock',
      put: 'to: declined, by: clock',
      code: 'MECHANISM.EXPIRY_CLOSES',
      at: 'moves: referral.expire',
    },
  ],
  [
    'never leads out of protection',
    {
      find: 'sent: {}',
      put: 'sent: { protects: true }',
      code: 'MECHANISM.EXPIRY_TAKES_RIGHT',
      at: 'moves: referral.expire',
    },
  ],
  [
    'never discloses',
    {
      find: 'to: expired, by: clock }',
      put: 'to: expired, by: clock, consents: P4, discloses: triage }',
      code: 'MECHANISM.EXPIRY_DISCLOSES',
      at: 'moves: referral.expire',
    },
  ],
  [
    'never takes what only a person gives',
    {
      find: 'to: expired, by: clock }',
      put: 'to: expired, by: clock, reason: decline }',
      code: 'MECHANISM.EXPIRY_TAKES_RIGHT',
      at: 'moves: referral.expire',
    },
  ],
  [
    'names an asked decision that nobody can take',
    { find: 'ask: status.confirm', put: 'ask: status.decide', code: 'MECHANISM.ASK_UNKNOWN' },
  ],
  [
    'names a step that is not there',
    { find: 'moves: referral.expire', put: 'moves: referral.lapse', code: 'MECHANISM.ACTION_UNKNOWN' },
  ],
  [
    'names a step that is not for the clock',
    {
      find: 'moves: referral.expire',
      put: 'moves: referral.decline',
      code: 'MECHANISM.PARTY_WITHOUT_PERMISSION',
    },
  ],
  [
    'names a step for the clock that no clock takes',
    {
      find: 'note: { from: sent, by: shelter }',
      put: 'note: { from: sent, by: [shelter, clock] }',
      code: 'MECHANISM.PERMISSION_UNUSED',
    },
  ],
];

describe('the end of a clock', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkExpiry, planted);
  });

  it('never makes a person count for less', () => {
    const lapsing = specimen((text) =>
      text
        .replace(
          'htcds: PossibleVictimOfTrafficking }',
          'htcds: PossibleVictimOfTrafficking, protects: true }',
        )
        .replace(
          '      ask: { from: presumed',
          '      lapse: { from: presumed, to: signal, by: clock }\n      ask: { from: presumed',
        )
        .replace('ask: status.confirm }', 'ask: status.confirm, moves: status.lapse }'),
    );
    expect(checkExpiry(lapsing)).toMatchObject([{ code: 'MECHANISM.EXPIRY_TAKES_RIGHT' }]);
    expect(checkExpiry(lapsing)[0]?.sentence).toContain('count for less');
  });
});
