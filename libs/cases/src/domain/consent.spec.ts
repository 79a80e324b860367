import { Temporal } from '@panoh/kernel';
import {
  concernsSame,
  type Consent,
  consentedCategories,
  consentFor,
  isLive,
  isRecipient,
  stateOf,
} from './consent';
import type { Recipient } from './never-list';

const at = (text: string) => Temporal.Instant.from(text);
const given: Consent = {
  id: 'c',
  caseId: 'k',
  recordId: 'r',
  awaitsWriting: false,
  organisationId: 'recorder',
  purpose: 'P3',
  answer: 'given',
  guardianAnswer: null,
  recipientKind: 'circle',
  recipientOrganisationId: null,
  circleKinds: ['NGO'],
  circleCountry: 'KZ',
  circleRegion: null,
  neverKinds: [],
  neverOrganisations: [],
  categories: ['triage', 'health'],
  validFrom: at('2025-03-10T00:00:00Z'),
  validUntil: at('2025-04-10T00:00:00Z'),
  endedAt: null,
  occurredAt: at('2025-03-10T00:00:00Z'),
};
const shelter: Recipient = {
  id: 'shelter',
  type: 'NGO',
  country: 'KZ',
  region: 'KZ-ALA',
  jurisdictions: ['KZ'],
};

describe('a consent', () => {
  it('lives from its beginning up to, and not at, its end', () => {
    expect(isLive(given, at('2025-03-10T00:00:00Z'))).toBe(true);
    expect(isLive(given, at('2025-03-09T23:59:59.999Z'))).toBe(false);
    expect(isLive(given, at('2025-04-09T23:59:59.999Z'))).toBe(true);
    expect(isLive(given, at('2025-04-10T00:00:00Z'))).toBe(false);
    expect(isLive({ ...given, answer: 'refused' }, at('2025-03-11T00:00:00Z'))).toBe(false);
    expect(isLive({ ...given, endedAt: at('2025-03-11T00:00:00Z') }, at('2025-03-12T00:00:00Z'))).toBe(false);
  });

  it('says what became of it', () => {
    const later = at('2025-03-20T00:00:00Z');
    expect(stateOf(given, later)).toBe('given');
    expect(stateOf({ ...given, answer: 'unable' }, later)).toBe('unable');
    expect(stateOf({ ...given, endedAt: at('2025-03-12T00:00:00Z') }, later)).toBe('withdrawn');
    expect(stateOf(given, at('2025-05-01T00:00:00Z'))).toBe('expired');
    expect(stateOf({ ...given, endedAt: at('2025-04-10T00:00:01Z') }, at('2025-05-01T00:00:00Z'))).toBe(
      'expired',
    );
  });

  it('means whom it names, or who stands in the circle', () => {
    expect(isRecipient(given, shelter)).toBe(true);
    expect(isRecipient(given, { ...shelter, country: 'UZ' })).toBe(false);
    expect(isRecipient(given, { ...shelter, type: 'LawEnforcement' })).toBe(false);
    expect(isRecipient({ ...given, circleRegion: 'KZ-AST' }, shelter)).toBe(false);
    const named: Consent = { ...given, recipientKind: 'organisation', recipientOrganisationId: 'shelter' };
    expect(isRecipient(named, shelter)).toBe(true);
    expect(isRecipient(named, { ...shelter, id: 'other' })).toBe(false);
    expect(isRecipient({ ...given, recipientKind: 'own-organisation' }, { ...shelter, id: 'recorder' })).toBe(
      true,
    );
    expect(isRecipient({ ...given, recipientKind: 'person' }, shelter)).toBe(false);
    expect(isRecipient({ ...given, recipientKind: 'public' }, shelter)).toBe(false);
  });

  it('opens triage while an organisation is asked, and what was consented once it accepted', () => {
    expect(consentedCategories(given, shelter, 'asked')).toEqual(['triage']);
    expect(consentedCategories(given, shelter, 'accepted')).toEqual(['triage', 'health']);
    expect(consentedCategories(given, { ...shelter, country: 'UZ' }, 'accepted')).toEqual([]);
  });

  it('finds the newest yes that means the organisation; a no that names it goes before a circle', () => {
    const sought = { purpose: 'P3', recipient: shelter, at: at('2025-03-20T00:00:00Z'), ofChild: false };
    const named = { recipientKind: 'organisation', recipientOrganisationId: 'shelter' } as const;
    const no: Consent = {
      ...given,
      ...named,
      id: 'no',
      answer: 'refused',
      validFrom: null,
      validUntil: null,
    };
    const yes: Consent = { ...given, ...named, id: 'yes' };
    expect(consentFor([given], sought)?.id).toBe('c');
    expect(consentFor([given], { ...sought, purpose: 'P4' })).toBeUndefined();
    expect(consentFor([given, no], sought)).toBeUndefined();
    expect(consentFor([no, given], sought)).toBeUndefined();
    expect(consentFor([given, no], { ...sought, recipient: { ...shelter, id: 'other' } })?.id).toBe('c');
    expect(consentFor([yes, no, given], sought)?.id).toBe('yes');
    expect(consentFor([given], { ...sought, ofChild: true })).toBeUndefined();
    expect(consentFor([{ ...given, guardianAnswer: 'given' }], { ...sought, ofChild: true })?.id).toBe('c');
  });

  it('hears in a no what it takes back of a yes', () => {
    const nobody = { recipientKind: null, circleKinds: [], circleCountry: null, circleRegion: null };
    const circle = { ...nobody, recipientKind: 'circle', circleKinds: ['NGO', 'LegalService'] } as const;
    const named: Consent = { ...given, recipientKind: 'organisation', recipientOrganisationId: 'shelter' };
    const one = { ...nobody, recipientKind: 'organisation' } as const;
    expect(concernsSame(nobody, named, {})).toBe(true);
    expect(concernsSame(one, given, { no: shelter })).toBe(true);
    expect(concernsSame(one, given, { no: { ...shelter, type: 'Consulate' } })).toBe(false);
    expect(concernsSame(circle, given, {})).toBe(true);
    expect(concernsSame({ ...circle, circleCountry: 'UZ' }, given, {})).toBe(false);
    expect(concernsSame({ ...circle, circleKinds: ['Consulate'] }, given, {})).toBe(false);
    expect(concernsSame(circle, named, { yes: shelter })).toBe(true);
    expect(concernsSame({ ...circle, circleRegion: 'KZ-AST' }, named, { yes: shelter })).toBe(false);
    const own = { ...nobody, recipientKind: 'own-organisation' } as const;
    expect(concernsSame(own, given, {})).toBe(false);
    expect(concernsSame(own, { ...given, recipientKind: 'own-organisation' }, {})).toBe(true);
  });
});
