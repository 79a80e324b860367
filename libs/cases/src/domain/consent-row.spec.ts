import { Temporal } from '@panoh/kernel';
import { consentRow } from './consent-row';

const at = Temporal.Instant.from('2025-03-10T06:40:00Z');
const circumstances = { zone: 'Asia/Almaty', isChild: false, at };
const document = {
  purpose: 'P3',
  answer: 'given',
  recipientKind: 'circle',
  circleKinds: ['NGO'],
  circleCountry: 'KZ',
  categories: ['triage'],
  validFrom: '2025-03-10',
  validUntil: '2025-04-09',
  textVersion: 1,
  textLanguage: 'en',
  manner: ['explained'],
  neverOrganisations: [{ organisation: '11111111-1111-4111-8111-111111111111' }],
};

describe('a consent form', () => {
  it('said today begins when it was said and ends with its last day where it was said', () => {
    const row = consentRow(document, circumstances);
    expect(row.validFrom?.equals(at)).toBe(true);
    expect(row.validUntil?.toString()).toBe('2025-04-09T18:59:59.999Z');
    expect(row.neverOrganisations).toEqual(['11111111-1111-4111-8111-111111111111']);
  });

  it('for a later day begins with that day', () => {
    const row = consentRow({ ...document, validFrom: '2025-03-12' }, circumstances);
    expect(row.validFrom?.toString()).toBe('2025-03-11T19:00:00Z');
  });

  it('of a child is a yes only with the guardian’s', () => {
    const child = { ...circumstances, isChild: true };
    expect(consentRow(document, child).answer).toBe('unable');
    expect(consentRow({ ...document, guardianAnswer: 'refused' }, child).answer).toBe('refused');
    expect(consentRow({ ...document, guardianAnswer: 'given' }, child).answer).toBe('given');
    expect(consentRow({ ...document, answer: 'refused', guardianAnswer: 'given' }, child).answer).toBe(
      'refused',
    );
  });

  it('must end after it begins', () => {
    expect(() => consentRow({ ...document, validUntil: '2025-03-09' }, circumstances)).toThrow('later day');
  });
});
