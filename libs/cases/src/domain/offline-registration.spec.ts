import { readRegistration } from './offline-registration';

const whole = {
  ...{ kind: 'registration', jurisdiction: 'KZ', region: 'KZ-ALA', ageClass: 'adult' },
  ...{ signal: {}, consents: [{}], person: {}, forms: { risk: {} }, occurredAt: '2025-03-10T05:20:00Z' },
};

describe('the frame of an offline registration', () => {
  it('is read with what was left out', () => {
    const { consents: _consents, person: _person, forms: _forms, region: _region, ...least } = whole;
    expect(readRegistration(whole)).toMatchObject({
      ok: true,
      registration: { consents: [{}], newCode: false },
    });
    expect(readRegistration(least)).toMatchObject({
      ok: true,
      registration: { consents: [], person: null, forms: {}, region: null },
    });
  });

  it('tells every fault by its place, whatever was sealed', () => {
    for (const nothing of [null, 'text', 7, []])
      expect(readRegistration(nothing)).toEqual({
        ok: false,
        faults: [{ field: 'document', code: 'wrong-type' }],
      });
    const reading = readRegistration({
      ...{ kind: 'other', jurisdiction: 'Kazakhstan', region: 7, ageClass: 'old', signal: [], person: 'x' },
      ...{ consents: ['x'], forms: { person: {}, risk: 'x', 'not-a-form': {} }, lateReason: 'because' },
      legalBasis: 7,
    });
    expect(reading.ok ? [] : reading.faults.map(({ field }) => field)).toEqual([
      ...['kind', 'jurisdiction', 'region', 'ageClass', 'lateReason', 'legalBasis', 'signal', 'person'],
      ...['consents', 'forms', 'forms.risk', 'forms'],
    ]);
  });
});
