import { expectFound } from '../../../../test/support/planted-fault';

describe('records, reasons and lower bounds', () => {
  it('names a record nobody keeps', () => {
    expectFound({
      file: 'shared/reflection.yaml',
      find: 'owes: [reflection-record, reflection-told]',
      put: 'owes: [reflection-note, reflection-told]',
      code: 'MECHANISM.NEED_UNKNOWN',
    });
  });

  it('names a list of reasons that is not there', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: '        reason: referral-feedback',
      put: '        reason: feedback',
      code: 'MECHANISM.REASON_UNKNOWN',
    });
  });

  it('names a lower bound that is no clock', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'when: not within-window',
      put: 'when: not within-window\n        not-before: window',
      code: 'MECHANISM.CLOCK_UNKNOWN',
      at: 'not-before: window',
    });
  });

  it('names a deadline that is used as a lower bound', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'when: not within-window',
      put: 'when: not within-window\n        not-before: stay',
      code: 'MECHANISM.CLOCK_UNKNOWN',
      at: 'not-before: stay',
    });
  });
});
