import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { checkServices } from './check-services';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'refuses a service that waits for formal identification',
    {
      find: 'to: helped, by: carer }',
      put: 'to: helped, by: carer, when: formally-identified }',
      code: 'MECHANISM.SERVICES_WAIT',
    },
  ],
  [
    'refuses a service that ends with formal identification',
    {
      find: 'to: helped, by: carer }',
      put: 'to: helped, by: carer, when: not formally-identified }',
      code: 'MECHANISM.SERVICES_WAIT',
    },
  ],
  [
    'refuses a referral that waits for formal identification',
    {
      find: 'when: need-open',
      put: 'when: [need-open, formally-identified]',
      code: 'MECHANISM.SERVICES_WAIT',
    },
  ],
];

describe('services never wait for status', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkServices, planted);
  });
});
