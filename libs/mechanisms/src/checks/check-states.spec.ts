import { expectFound } from '../../../../test/support/planted-fault';

describe('states of a mechanism', () => {
  it('names a step that leads to a state which is not there', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'begin-identification: { from: signal, to: prelim-in-progress,',
      put: 'begin-identification: { from: signal, to: prelim,',
      code: 'MECHANISM.STATE_UNKNOWN',
    });
  });

  it('names a first state which is not there', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'first: signal',
      put: 'first: sign',
      code: 'MECHANISM.STATE_UNKNOWN',
      at: '  status:\n',
    });
  });

  it('names a state that nothing leads to', () => {
    expectFound({
      file: 'shared/child.yaml',
      find: '      needed: {}',
      put: '      foreseen: { final: true }\n      needed: {}',
      code: 'MECHANISM.STATE_UNREACHABLE',
    });
  });

  it('names a dead end that is not marked final', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'linked: { counts-as: nothing, htcds: PossibleVictimOfTrafficking, final: true }',
      put: 'linked: { counts-as: nothing, htcds: PossibleVictimOfTrafficking }',
      code: 'MECHANISM.DEAD_END',
    });
  });

  it('names a state from which no end can be reached', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'from: [feedback-given, declined, expired]\n',
      put: 'from: [declined, expired]\n',
      code: 'MECHANISM.NO_WAY_OUT',
      at: '      active: {}',
    });
  });

  it('misses a track that every mechanism must have', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: '  - shared/services.yaml\n',
      put: '',
      code: 'MECHANISM.TRACK_MISSING',
      at: 'mechanism: kz-nrm',
    });
  });
});
