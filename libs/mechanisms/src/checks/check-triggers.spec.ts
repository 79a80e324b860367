import { expectFound } from '../../../../test/support/planted-fault';

describe('what clocks listen to', () => {
  it('names a state that is not there', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'starts: referral enters sent',
      put: 'starts: referral enters dispatched',
      code: 'MECHANISM.STATE_UNKNOWN',
    });
  });

  it('names a track that is not there', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'starts: referral enters sent',
      put: 'starts: referal enters sent',
      code: 'MECHANISM.TRACK_UNKNOWN',
    });
  });

  it('names a step that is not there', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'starts: referral does offer',
      put: 'starts: referral does propose',
      code: 'MECHANISM.ACTION_UNKNOWN',
    });
  });

  it('names an event that nobody reports', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'starts: event bed.held',
      put: 'starts: event bed.hold',
      code: 'MECHANISM.EVENT_UNKNOWN',
    });
  });

  it('looks at escalations too', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'counts: [referral enters declined,',
      put: 'counts: [referral enters refused,',
      code: 'MECHANISM.STATE_UNKNOWN',
    });
  });
});
