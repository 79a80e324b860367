import { expectFound } from '../../../../test/support/planted-fault';

describe('what states count as', () => {
  it('names a state of a counted track that does not say', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: '      signal: { counts-as: signal, htcds:',
      put: '      signal: { htcds:',
      code: 'MECHANISM.COUNTS_AS_MISSING',
    });
  });

  it('names a state without its HTCDS status', () => {
    expectFound({
      file: 'shared/services.yaml',
      find: 'none: { counts-as: nothing, htcds: Active }',
      put: 'none: { counts-as: nothing }',
      code: 'MECHANISM.HTCDS_MISSING',
    });
  });

  it('refuses a count where statistics does not look', () => {
    expectFound({
      file: 'shared/reflection.yaml',
      find: '      none: { final: true }',
      put: '      none: { final: true, counts-as: nothing }',
      code: 'MECHANISM.COUNTS_AS_TWICE',
    });
  });

  it('misses a number that every mechanism must give', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'counts-as: identified',
      put: 'counts-as: presumed',
      code: 'MECHANISM.COUNTS_AS_MISSING',
      at: 'mechanism: kz-nrm',
    });
  });

  it('refuses a status that is not counted', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: '    first: signal\n    counted: true\n',
      put: '    first: signal\n',
      code: 'MECHANISM.COUNTS_AS_MISSING',
      at: '  status:\n',
    });
  });
});
