import { specimen } from '../../../../test/support/specimen-mechanism';
import { checkAlso } from './check-also';
import { expectFound } from '../../../../test/support/planted-fault';

describe('steps that follow by rule', () => {
  it('names a follower that is not there', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'also: reflection.begin',
      put: 'also: reflection.start',
      code: 'MECHANISM.ACTION_UNKNOWN',
    });
  });

  it('refuses a follower that nobody takes by rule', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'also: reflection.begin',
      put: 'also: reflection.extend',
      code: 'MECHANISM.ALSO_NOT_AUTOMATIC',
    });
  });

  it('refuses a follower that needs a reason', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: '        also: [referral.hand-over, referral.begin]\n      confirm-taken',
      put: '        also: [referral.recall]\n      confirm-taken',
      code: 'MECHANISM.ALSO_NOT_AUTOMATIC',
    });
  });

  it.each([
    ['a record', 'needs: reflection-record', 'needs a record'],
    ['a consent', 'consents: P3', 'needs a consent'],
    ['followers of its own', 'also: services.help', 'has followers'],
  ])('refuses a follower that has %s', (_, key, why) => {
    const mechanism = specimen((text) => text.replace('owes: reflection-record', key));
    expect(checkAlso(specimen())).toEqual([]);
    expect(checkAlso(mechanism)).toContainEqual(
      expect.objectContaining({
        code: 'MECHANISM.ALSO_NOT_AUTOMATIC',
        sentence: expect.stringContaining(why) as string,
      }),
    );
  });
});
