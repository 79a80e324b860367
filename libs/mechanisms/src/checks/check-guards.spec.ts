import { specimen } from '../../../../test/support/specimen-mechanism';
import { checkGuards } from './check-guards';
import { expectFound } from '../../../../test/support/planted-fault';

describe('guards', () => {
  it('names a guard nobody knows', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'when: placement-safe',
      put: 'when: placement-save',
      code: 'MECHANISM.GUARD_UNKNOWN',
    });
  });

  it('names it in a clock too', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'unless: risk-assessed',
      put: 'unless: risk-known',
      code: 'MECHANISM.GUARD_UNKNOWN',
    });
  });

  it('names two guards that contradict each other', () => {
    expectFound({
      file: 'shared/child.yaml',
      find: 'when: [guardian-conflict-checked, not guardian-conflict]',
      put: 'when: [guardian-conflict, not guardian-conflict]',
      code: 'MECHANISM.GUARD_CONTRADICTION',
    });
  });

  it('names a consent guard without its purpose', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'when: placement-safe',
      put: 'when: consent.P14',
      code: 'MECHANISM.GUARD_UNKNOWN',
    });
  });

  it('names a standing word that no state gives', () => {
    const without = specimen((text) => text.replace(', gives: reflection.active', ''));
    expect(checkGuards(specimen())).toEqual([]);
    expect(checkGuards(without)).toMatchObject([{ code: 'MECHANISM.GUARD_UNKNOWN' }]);
  });

  it('names a consent guard whose purpose this mechanism does not have', () => {
    const asking = specimen((text) => text.replace('when: need-open', 'when: consent.P9'));
    expect(checkGuards(asking)).toMatchObject([{ code: 'MECHANISM.PURPOSE_UNKNOWN' }]);
  });
});
