import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { checkConsents } from './check-consents';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'names a ground that is not there',
    {
      find: 'without-consent: threat-to-life',
      put: 'without-consent: police-request',
      code: 'MECHANISM.BASIS_UNKNOWN',
    },
  ],
  [
    'names a purpose that is not there',
    {
      find: 'consents: by-recipient\n        without-consent',
      put: 'consents: P14\n        without-consent',
      code: 'MECHANISM.PURPOSE_UNKNOWN',
    },
  ],
  [
    'names a recipient whose purpose is not there',
    { find: 'recipients: { NGO: P3,', put: 'recipients: { NGO: P30,', code: 'MECHANISM.PURPOSE_UNKNOWN' },
  ],
];

describe('purposes and grounds of consent', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkConsents, planted);
  });
});
