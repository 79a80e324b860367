import { expectFound } from '../../../../test/support/planted-fault';

describe('services never wait for status', () => {
  it('refuses a service that waits for formal identification', () => {
    expectFound({
      file: 'shared/services.yaml',
      find: 'when: placement-safe',
      put: 'when: [placement-safe, formally-identified]',
      code: 'MECHANISM.SERVICES_WAIT',
    });
  });

  it('refuses a referral that waits for formal identification', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'when: placement-safe',
      put: 'when: [placement-safe, formally-identified]',
      code: 'MECHANISM.SERVICES_WAIT',
    });
  });

  it('refuses a service that ends with formal identification', () => {
    expectFound({
      file: 'shared/services.yaml',
      find: 'when: placement-safe',
      put: 'when: [placement-safe, not formally-identified]',
      code: 'MECHANISM.SERVICES_WAIT',
    });
  });
});
