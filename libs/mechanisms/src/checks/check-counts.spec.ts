import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { checkCounts } from './check-counts';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'names a state of a counted track that does not say',
    {
      find: 'signal: { counts-as: signal, htcds:',
      put: 'signal: { htcds:',
      code: 'MECHANISM.COUNTS_AS_MISSING',
    },
  ],
  [
    'names a state without its HTCDS status',
    {
      find: 'none: { counts-as: nothing, htcds: Active }',
      put: 'none: { counts-as: nothing }',
      code: 'MECHANISM.HTCDS_MISSING',
    },
  ],
  [
    'refuses a count where statistics does not look',
    {
      find: 'none: { final: true }',
      put: 'none: { final: true, counts-as: nothing }',
      code: 'MECHANISM.COUNTS_AS_TWICE',
    },
  ],
  [
    'misses a number that every mechanism must give',
    {
      find: 'counts-as: identified',
      put: 'counts-as: presumed',
      code: 'MECHANISM.COUNTS_AS_MISSING',
      at: 'mechanism: specimen',
    },
  ],
  [
    'refuses a status that is not counted',
    {
      find: 'first: signal\n    counted: true\n',
      put: 'first: signal\n',
      code: 'MECHANISM.COUNTS_AS_MISSING',
      at: '  status:\n',
    },
  ],
];

describe('what states count as', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkCounts, planted);
  });
});
