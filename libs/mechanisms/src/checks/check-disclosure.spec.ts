import { expectFound } from '../../../../test/support/planted-fault';

describe('disclosure', () => {
  it('refuses a step that discloses more than its consent covers', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'consents: P4\n        without-consent: criminal-report\n        discloses: [triage, identity, story]',
      put: 'consents: P4\n        without-consent: criminal-report\n        discloses: [triage, identity, health]',
      code: 'MECHANISM.DISCLOSES_TOO_MUCH',
      at: 'submit-to-police:\n',
    });
  });

  it('holds a step that depends on the recipient to the recipient with the least', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'discloses: triage',
      put: 'discloses: [triage, story]',
      code: 'MECHANISM.DISCLOSES_TOO_MUCH',
      at: '      send:\n',
    });
  });

  it('refuses a step that discloses without asking for a consent', () => {
    expectFound({
      file: 'shared/services.yaml',
      find: '        consents: P8\n',
      put: '',
      code: 'MECHANISM.DISCLOSES_WITHOUT_CONSENT',
      at: '      place-with-family:',
    });
  });

  it('refuses the words "as consented" where no consent is asked', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: '        consents: by-recipient\n        without-consent: [threat-to-life, child-protection]\n        discloses: consented\n        tell: receiver',
      put: '        discloses: consented\n        tell: receiver',
      code: 'MECHANISM.DISCLOSES_WITHOUT_CONSENT',
      at: '      take-offer:',
    });
  });
});
