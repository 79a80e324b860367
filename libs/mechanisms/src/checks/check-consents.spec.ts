import { expectFound } from '../../../../test/support/planted-fault';

describe('purposes and grounds of consent', () => {
  it('names a ground that is not there', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'without-consent: criminal-report',
      put: 'without-consent: police-request',
      code: 'MECHANISM.BASIS_UNKNOWN',
    });
  });

  it('names a purpose that is not there', () => {
    expectFound({
      file: 'kz-nrm.yaml',
      find: 'consents: P4',
      put: 'consents: P14',
      code: 'MECHANISM.PURPOSE_UNKNOWN',
    });
  });

  it('names a recipient whose purpose is not there', () => {
    expectFound({
      file: 'shared/consents.yaml',
      find: 'Consulate: P7',
      put: 'Consulate: P70',
      code: 'MECHANISM.PURPOSE_UNKNOWN',
      at: 'Consulate: P70',
    });
  });
});
