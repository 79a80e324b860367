import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { specimen } from '../../../../test/support/specimen-mechanism';
import { checkAlso } from './check-also';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'names a follower that is not there',
    { find: 'also: peace.begin', put: 'also: peace.start', code: 'MECHANISM.ACTION_UNKNOWN' },
  ],
  [
    'refuses a follower that nobody takes by rule',
    { find: 'also: peace.begin', put: 'also: services.help', code: 'MECHANISM.ALSO_NOT_AUTOMATIC' },
  ],
];

describe('steps that follow by rule', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkAlso, planted);
  });

  it.each([
    ['a record', 'needs: reflection-record', 'needs a record'],
    ['a reason', 'reason: decline', 'needs a record or a reason'],
    ['a consent', 'consents: P3', 'needs a consent'],
    ['followers of its own', 'also: services.help', 'has followers'],
  ])('refuses a follower that has %s', (_, key, why) => {
    const mechanism = specimen((text) => text.replace('owes: reflection-record', key));
    expect(checkAlso(mechanism)).toContainEqual(
      expect.objectContaining({
        code: 'MECHANISM.ALSO_NOT_AUTOMATIC',
        sentence: expect.stringContaining(why) as string,
      }),
    );
  });
});
