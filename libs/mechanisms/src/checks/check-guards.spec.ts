import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { checkGuards } from './check-guards';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'names a guard nobody knows',
    { find: 'when: need-open', put: 'when: need-opened', code: 'MECHANISM.GUARD_UNKNOWN' },
  ],
  [
    'names it in a clock too',
    { find: 'unless: risk-assessed', put: 'unless: risk-known', code: 'MECHANISM.GUARD_UNKNOWN' },
  ],
  [
    'names two guards that contradict each other',
    {
      find: 'when: need-open',
      put: 'when: [need-open, not need-open]',
      code: 'MECHANISM.GUARD_CONTRADICTION',
    },
  ],
  [
    'names a consent guard without its purpose',
    { find: 'when: need-open', put: 'when: consent.P14', code: 'MECHANISM.GUARD_UNKNOWN' },
  ],
  [
    'names a consent guard whose purpose this mechanism does not have',
    { find: 'when: need-open', put: 'when: consent.P9', code: 'MECHANISM.PURPOSE_UNKNOWN' },
  ],
  [
    'names a standing word that no state gives',
    {
      find: ', gives: reflection.active',
      put: '',
      code: 'MECHANISM.GUARD_UNKNOWN',
      at: 'when: not reflection.active',
    },
  ],
];

describe('guards', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkGuards, planted);
  });
});
