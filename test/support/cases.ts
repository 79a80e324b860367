import { recordConsent, registerPerson, registerSignal, type Signal } from '@panoh/cases';
import type { FormDocument, MemberActor } from '@panoh/kernel';
import type { House } from '@panoh/platform';

/** A signal note (F1) of today about one adult. */
export function signalNote(wish: Partial<FormDocument> = {}): FormDocument {
  return {
    channel: 'consular-service-request',
    receivedAt: '2025-03-10T05:20:00Z',
    placeCountry: 'KZ',
    adults: 1,
    children: 0,
    urgency: 'today',
    suspectedForms: ['ForcedLabour'],
    ...wish,
  };
}

/** The form of an invented person. */
export function personForm(wish: Partial<FormDocument> = {}): FormDocument {
  return {
    gender: 'Masculine',
    ageBand: '25-34',
    languages: ['uz-Latn'],
    name: { given: 'Dilshod', family: 'Marvaridov', script: 'Latn' },
    birthDate: { certainty: 'year', year: 1991 },
    ageCertainty: 'claimed',
    citizenship: ['UZ'],
    phone: '+998 90 000 11 22',
    ...wish,
  };
}

/** Versions of the texts of config/consent-texts that are not the first. */
const TEXTS: Readonly<Record<string, number>> = { P11: 2 };

/** A yes to one purpose (F6), for the own organisation unless somebody is named. */
export function consentForm(purpose: string, wish: Partial<FormDocument> = {}): FormDocument {
  return {
    purpose,
    answer: 'given',
    recipientKind: 'own-organisation',
    categories: ['triage', 'identity', 'contact'],
    validFrom: '2025-03-10',
    validUntil: '2099-12-31',
    textVersion: TEXTS[purpose] ?? 1,
    textLanguage: 'en',
    manner: ['read-aloud'],
    spokenLanguage: 'uz-Latn',
    copyHanded: true,
    withdrawalTold: ['tell-staff'],
    ...wish,
  };
}

/** A no: nothing that only a yes needs. */
export function refusalForm(purpose: string, wish: Partial<FormDocument> = {}): FormDocument {
  const {
    recipientKind: _kind,
    categories: _categories,
    validFrom: _from,
    validUntil: _until,
    ...form
  } = consentForm(purpose);
  return { ...form, answer: 'refused', ...wish };
}

/** A case of an adult, registered by the member; the jurisdiction is the member's first. */
export async function makeCase(
  house: House,
  member: MemberActor,
  wish: Partial<Signal> = {},
): Promise<{ caseId: string; code: string }> {
  const jurisdiction = member.jurisdictions[0] ?? '';
  return house.work.run(member, (tx) =>
    registerSignal(tx, house.vault, { jurisdiction, ageClass: 'adult', document: signalNote(), ...wish }),
  );
}

/** An adult registered by name under consent P2. */
export async function makePerson(
  house: House,
  member: MemberActor,
  wish: Partial<FormDocument> = {},
): Promise<{ caseId: string; code: string }> {
  const made = await makeCase(house, member);
  const { caseId } = made;
  await house.work.run(member, async (tx) => {
    await recordConsent(tx, house.vault, { caseId, document: consentForm('P2') });
    await registerPerson(tx, house.vault, house.keyring, { caseId, document: personForm(wish) });
  });
  return made;
}
