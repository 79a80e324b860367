import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { checkStates } from './check-states';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'names a step that leads to a state which is not there',
    {
      find: 'help: { from: none, to: helped,',
      put: 'help: { from: none, to: aided,',
      code: 'MECHANISM.STATE_UNKNOWN',
    },
  ],
  [
    'names a step that comes from a state which is not there',
    {
      find: 'stop: { from: [none, helped],',
      put: 'stop: { from: [none, aided],',
      code: 'MECHANISM.STATE_UNKNOWN',
    },
  ],
  [
    'names a first state which is not there',
    { find: 'first: draft', put: 'first: drawn', code: 'MECHANISM.STATE_UNKNOWN', at: '  referral:\n' },
  ],
  [
    'names a state that nothing leads to',
    {
      find: '      expired: {}',
      put: '      foreseen: { final: true }\n      expired: {}',
      code: 'MECHANISM.STATE_UNREACHABLE',
    },
  ],
  [
    'names a dead end that is not marked final',
    { find: 'accepted: { final: true }', put: 'accepted: {}', code: 'MECHANISM.DEAD_END' },
  ],
  [
    'names a state from which no end can be reached',
    {
      find: 'htcds: Closed, final: true }',
      put: 'htcds: Closed }',
      code: 'MECHANISM.NO_WAY_OUT',
      at: 'helped: { counts-as',
    },
  ],
  [
    'misses a track that every mechanism must have',
    {
      find: '  services:\n',
      put: '  service:\n',
      code: 'MECHANISM.TRACK_MISSING',
      at: 'mechanism: specimen',
    },
  ],
];

describe('states of a mechanism', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkStates, planted);
  });
});
