import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { checkParties } from './check-parties';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'names a party nobody is',
    {
      find: 'note: { from: sent, by: shelter }',
      put: 'note: { from: sent, by: sheltr }',
      code: 'MECHANISM.PARTY_UNKNOWN',
    },
  ],
  [
    'names an unknown party that is told',
    { find: 'tell: shelter\n', put: 'tell: nobody\n', code: 'MECHANISM.PARTY_UNKNOWN' },
  ],
  [
    'names an unknown party on a ladder',
    {
      find: 'ladder: [officer, authority]',
      put: 'ladder: [officer, ministry]',
      code: 'MECHANISM.PARTY_UNKNOWN',
    },
  ],
  [
    'names an unknown owner of a clock',
    {
      find: 'owner: shelter\n    calendar',
      put: 'owner: nobody\n    calendar',
      code: 'MECHANISM.PARTY_UNKNOWN',
    },
  ],
  [
    'lets no clock belong to the clock',
    {
      find: 'owner: shelter\n    calendar',
      put: 'owner: clock\n    calendar',
      code: 'MECHANISM.PARTY_UNKNOWN',
    },
  ],
  [
    'names a party that acts without permission',
    {
      find: 'note: { from: sent, by: shelter }',
      put: 'note: { from: sent, by: [shelter, carer] }',
      code: 'MECHANISM.PARTY_WITHOUT_PERMISSION',
    },
  ],
  [
    'names a permission for a step that is not there',
    { find: 'referral.note]', put: 'referral.note, referral.cook]', code: 'MECHANISM.PERMISSION_UNKNOWN' },
  ],
  [
    'names a permission that no step gives',
    { find: 'referral.note]', put: 'referral.note, status.ask]', code: 'MECHANISM.PERMISSION_UNUSED' },
  ],
];

describe('parties', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkParties, planted);
  });
});
