import { expectFound } from '../../../../test/support/planted-fault';

describe('parties', () => {
  it('names a party nobody is', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'begin-identification: { from: signal, to: prelim-in-progress, by: identifier }',
      put: 'begin-identification: { from: signal, to: prelim-in-progress, by: identifyer }',
      code: 'MECHANISM.PARTY_UNKNOWN',
    });
  });

  it('names an unknown party that is told', () => {
    expectFound({
      file: 'shared/identification.yaml',
      find: 'tell: [case-manager]',
      put: 'tell: [case-worker]',
      code: 'MECHANISM.PARTY_UNKNOWN',
    });
  });

  it('names an unknown owner of a clock', () => {
    expectFound({
      file: 'shared/child.yaml',
      find: 'owner: child-protection\n    stops: guardian enters assigned',
      put: 'owner: guardians\n    stops: guardian enters assigned',
      code: 'MECHANISM.PARTY_UNKNOWN',
    });
  });

  it('lets no clock belong to the clock', () => {
    expectFound({
      file: 'shared/child.yaml',
      find: 'owner: child-protection\n    stops: guardian enters assigned',
      put: 'owner: clock\n    stops: guardian enters assigned',
      code: 'MECHANISM.PARTY_UNKNOWN',
    });
  });

  it('names a party that acts without permission', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'by: coordinator\n',
      put: 'by: [coordinator, receiver]\n',
      code: 'MECHANISM.PARTY_WITHOUT_PERMISSION',
      at: 'by: [coordinator, receiver]',
    });
  });

  it('names a permission for a step that is not there', () => {
    expectFound({
      file: 'shared/reflection.yaml',
      find: 'may: [reflection.end-departed]',
      put: 'may: [reflection.end-departed, reflection.end-now]',
      code: 'MECHANISM.PERMISSION_UNKNOWN',
    });
  });

  it('names a permission that no step gives', () => {
    expectFound({
      file: 'shared/reflection.yaml',
      find: 'may: [reflection.end-departed]',
      put: 'may: [reflection.end-departed, reflection.extend]',
      code: 'MECHANISM.PERMISSION_UNUSED',
    });
  });
});
