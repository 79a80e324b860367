import { expectFound } from '../../../../test/support/planted-fault';

describe('clocks', () => {
  it('refuses a clock without an answer on expiry', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: '    warn: [30cd, 14cd, 7cd]\n    expiry: { tell: [owner, superior, coordinator], effect: protection-stays, ask: [services.include] }\n',
      put: '    warn: [30cd, 14cd, 7cd]\n',
      code: 'MECHANISM.CLOCK_WITHOUT_ANSWER',
      at: '  stay-at-longest:',
    });
  });

  it('refuses a clock whose end tells nobody', () => {
    expectFound({
      file: 'shared/consents.yaml',
      find: 'expiry: { tell: [owner, superior], effect: none }',
      put: 'expiry: { tell: [], effect: none }',
      code: 'MECHANISM.CLOCK_WITHOUT_ANSWER',
      at: '  consent-in-writing:',
    });
  });

  it('refuses a deadline that nothing can meet', () => {
    expectFound({
      file: 'shared/consents.yaml',
      find: '    stops: event consent.written\n',
      put: '',
      code: 'MECHANISM.CLOCK_NEVER_ENDS',
      at: '  consent-in-writing:',
    });
  });

  it('refuses hours that roll forward', () => {
    expectFound({
      file: 'shared/consents.yaml',
      find: 'within: 24h\n    owner: sender',
      put: 'within: 24h\n    roll-forward: true\n    owner: sender',
      code: 'MECHANISM.CLOCK_UNIT',
      at: '  consent-in-writing:',
    });
  });

  it('refuses a warning at the start', () => {
    expectFound({
      file: 'shared/consents.yaml',
      find: 'owner: supervisor\n    stops: event disclosure.reviewed\n    warn: 4h',
      put: 'owner: supervisor\n    stops: event disclosure.reviewed\n    warn: 24h',
      code: 'MECHANISM.CLOCK_UNIT',
      at: '  disclosure-review:',
    });
  });

  it('refuses a lower bound that no step waits for', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: '    lasts: 9mo\n',
      put: '    not-before: 9mo\n',
      code: 'MECHANISM.CLOCK_UNUSED',
      at: '  stay-at-longest:',
    });
  });

  it('refuses a lower bound that warns or ends', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: '    lasts: 9mo\n',
      put: '    not-before: 9mo\n',
      code: 'MECHANISM.CLOCK_UNIT',
      at: '  stay-at-longest:',
    });
  });
});
