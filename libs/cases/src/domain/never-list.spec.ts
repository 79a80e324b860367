import { isNever, type Recipient } from './never-list';

const organisation = (wish: Partial<Recipient>): Recipient => ({
  id: 'o',
  type: 'NGO',
  country: 'KG',
  region: null,
  jurisdictions: ['KG'],
  ...wish,
});
const kinds = (...list: string[]) => ({ kinds: list, organisations: [] });

describe('the never-list', () => {
  it.each([
    ['an organisation by id', { kinds: [], organisations: ['o'] }, {}, true],
    ['no other organisation', { kinds: [], organisations: ['x'] }, {}, false],
    ['police', kinds('police'), { type: 'LawEnforcement' as const }, true],
    ['no shelter because of police', kinds('police'), {}, false],
    ['migration bodies', kinds('migration-body'), { type: 'ImmigrationService' as const }, true],
    [
      'every mission for the own consulate',
      kinds('own-consulate'),
      { type: 'Consulate' as const, country: 'TM' },
      true,
    ],
    [
      'state bodies of elsewhere for the own state',
      kinds('own-state'),
      { type: 'LawEnforcement' as const, country: 'TM' },
      true,
    ],
    ['no state body of where help is given', kinds('own-state'), { type: 'LawEnforcement' as const }, false],
    ['no NGO of elsewhere for the own state', kinds('own-state'), { country: 'TM' }, false],
  ])('keeps out %s', (_what, list, wish, never) => {
    expect(isNever(list, organisation(wish), 'KG')).toBe(never);
  });
});
