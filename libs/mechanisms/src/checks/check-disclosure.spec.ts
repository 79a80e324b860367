import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { specimen } from '../../../../test/support/specimen-mechanism';
import { checkDisclosure } from './check-disclosure';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'refuses a step that discloses more than its consent covers',
    {
      find: 'consents: by-recipient\n        without-consent: threat-to-life\n        discloses: triage',
      put: 'consents: P4\n        discloses: identity',
      code: 'MECHANISM.DISCLOSES_TOO_MUCH',
      at: '      send:',
    },
  ],
  [
    'holds a step that depends on the recipient to the recipient with the least',
    {
      find: 'discloses: triage\n',
      put: 'discloses: [triage, identity]\n',
      code: 'MECHANISM.DISCLOSES_TOO_MUCH',
      at: '      send:',
    },
  ],
  [
    'refuses a step that discloses without asking for a consent',
    {
      find: 'consents: by-recipient\n        without-consent: threat-to-life\n        discloses: triage',
      put: 'discloses: triage',
      code: 'MECHANISM.DISCLOSES_WITHOUT_CONSENT',
      at: '      send:',
    },
  ],
  [
    'refuses the words "as consented" where no consent is asked',
    {
      find: 'consents: by-recipient\n        discloses: consented',
      put: 'discloses: consented',
      code: 'MECHANISM.DISCLOSES_WITHOUT_CONSENT',
      at: '      accept:',
    },
  ],
];

describe('disclosure', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkDisclosure, planted);
  });

  it('counts the consents of a step together', () => {
    const mechanism = specimen((text) =>
      text.replace(
        'consents: by-recipient\n        without-consent: threat-to-life\n        discloses: triage',
        'consents: [P3, P4]\n        discloses: [triage, identity]',
      ),
    );
    expect(checkDisclosure(mechanism)).toEqual([]);
  });
});
