import { shippedFragments, shippedMechanisms } from '../../../../test/support/mechanism-files';
import { specimen } from '../../../../test/support/specimen-mechanism';
import type { FaultCode } from '../model/fault';
import { parseMechanism } from '../reading/parse-mechanism';
import { checkMechanism } from './check-mechanism';

describe('checking a mechanism', () => {
  it.each<[FaultCode, string, string]>([
    ['MECHANISM.STATE_UNREACHABLE', 'expired: {}', 'foreseen: { final: true }\n      expired: {}'],
    ['MECHANISM.EVENT_UNKNOWN', 'starts: event bed.held', 'starts: event bed.hold'],
    ['MECHANISM.GUARD_UNKNOWN', 'when: need-open', 'when: need-opened'],
    ['MECHANISM.PARTY_UNKNOWN', 'tell: shelter\n', 'tell: nobody\n'],
    ['MECHANISM.NEED_UNKNOWN', 'needs: closing-form', 'needs: closing-note'],
    ['MECHANISM.BASIS_UNKNOWN', 'without-consent: threat-to-life', 'without-consent: police-request'],
    ['MECHANISM.DISCLOSES_TOO_MUCH', 'discloses: triage\n', 'discloses: [triage, identity]\n'],
    ['MECHANISM.ALSO_NOT_AUTOMATIC', 'also: peace.begin', 'also: services.help'],
    ['MECHANISM.SERVICES_WAIT', 'when: need-open', 'when: [need-open, formally-identified]'],
    ['MECHANISM.CLOCK_NEVER_ENDS', '    stops: event bed.taken\n', ''],
    ['MECHANISM.EXPIRY_CLOSES', 'to: expired, by: clock', 'to: declined, by: clock'],
    [
      'MECHANISM.HTCDS_MISSING',
      'none: { counts-as: nothing, htcds: Active }',
      'none: { counts-as: nothing }',
    ],
    ['MECHANISM.LANGUAGE_MISSING', 'version: 3', 'version: 3'],
  ])('asks the question behind %s', (code, find, put) => {
    const faults = checkMechanism(
      specimen((text) => text.replace(find, put)),
      [],
    );
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it('names the file in which the mistake stands, and goes through the files in order', () => {
    const { file, text } = shippedMechanisms().find((one) => one.file === 'kz-nrm.yaml')!;
    const fragments = shippedFragments().map((one) => ({
      ...one,
      text: one.text.replace('expired-undecided: { protects: true, ', 'expired-undecided: { '),
    }));
    const law = parseMechanism(text.replace('unless: risk-assessed', 'unless: risk-known'), file, fragments);
    const faults = checkMechanism(law.mechanism!, []).filter(
      ({ code }) => code !== 'MECHANISM.LANGUAGE_MISSING',
    );
    // The period itself and its extension both end there.
    expect(faults.map((fault) => [fault.file, fault.code])).toEqual([
      ['kz-nrm.yaml', 'MECHANISM.GUARD_UNKNOWN'],
      ['kz-nrm.yaml', 'MECHANISM.EXPIRY_TAKES_RIGHT'],
      ['shared/reflection.yaml', 'MECHANISM.EXPIRY_TAKES_RIGHT'],
    ]);
  });
});
