import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { specimen } from '../../../../test/support/specimen-mechanism';
import { checkClocks } from './check-clocks';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'refuses a clock without an answer on expiry',
    {
      find: '    expiry: { tell: owner, effect: hold-released }\n',
      put: '',
      code: 'MECHANISM.CLOCK_WITHOUT_ANSWER',
      at: '  bed:',
    },
  ],
  [
    'refuses a clock whose end tells nobody',
    {
      find: 'tell: owner, effect: hold-released',
      put: 'tell: [], effect: hold-released',
      code: 'MECHANISM.CLOCK_WITHOUT_ANSWER',
      at: '  bed:',
    },
  ],
  [
    'refuses a deadline that nothing can meet',
    { find: '    stops: event bed.taken\n', put: '', code: 'MECHANISM.CLOCK_NEVER_ENDS', at: '  bed:' },
  ],
  [
    'refuses hours that roll forward',
    {
      find: '    unless: risk-assessed\n',
      put: '    roll-forward: true\n',
      code: 'MECHANISM.CLOCK_UNIT',
      at: '  bed:',
    },
  ],
  [
    'refuses a warning at the start',
    { find: 'warn: 1h', put: 'warn: 4h', code: 'MECHANISM.CLOCK_UNIT', at: '  answer:' },
  ],
  [
    'refuses a lower bound that no step waits for',
    { find: ', not-before: recovery }', put: ' }', code: 'MECHANISM.CLOCK_UNUSED', at: '  recovery:' },
  ],
  [
    'refuses a lower bound that warns',
    {
      find: 'not-before: 30cd\n',
      put: 'not-before: 30cd\n    warn: 1cd\n',
      code: 'MECHANISM.CLOCK_UNIT',
      at: '  recovery:',
    },
  ],
];

describe('clocks', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkClocks, planted);
  });

  it('lets a period end by time alone', () => {
    const lasting = specimen((text) =>
      text
        .replace('    stops: event bed.taken\n', '')
        .replace('within: 24h\n    owner: shelter', 'lasts: 24h\n    owner: shelter'),
    );
    expect(checkClocks(lasting)).toEqual([]);
  });
});
