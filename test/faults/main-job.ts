import { type FormDocument, processNow } from '@panoh/kernel';
import { consentForm, personForm, signalNote } from '../support/cases';
import type { Answer, Person } from '../support/http';
import { referralForm } from '../support/referrals';

/** A signal note of this moment as the api takes it. */
export const signalBody = (document: Partial<FormDocument> = {}): object => ({
  ...{ jurisdiction: 'KZ', ageClass: 'adult' },
  document: signalNote({ receivedAt: processNow().toString({ smallestUnit: 'second' }), ...document }),
});

export interface Card {
  readonly caseId: string;
  readonly code: string;
}

/** @throws Error with the answer, when it is none of the good ones */
export function good<Body>(answer: Answer<Body>): Body {
  if (answer.status >= 200 && answer.status < 300) return answer.body;
  throw new Error(`${String(answer.status)} ${JSON.stringify(answer.body)}`);
}

export const register = async (officer: Person): Promise<Card> =>
  good(await officer.post<Card>('/api/v1/signals', signalBody()));

export interface Asked extends Card {
  readonly needId: string;
  readonly referralIds: readonly string[];
}

interface NeedBody {
  readonly id: string;
  readonly referrals: readonly { readonly id: string; readonly toOrganisation: string }[];
}

/** Registers a case, takes the consent to share it with shelters here, opens a need and asks them. */
export async function askShelters(
  officer: Person,
  shelterIds: readonly string[],
  words: {
    signal?: Partial<FormDocument>;
    person?: Partial<FormDocument>;
    consent?: Partial<FormDocument>;
  } = {},
): Promise<Asked> {
  const card = good(await officer.post<Card>('/api/v1/signals', signalBody(words.signal)));
  const at = `/api/v1/cases/${card.caseId}`;
  good(await officer.post(`${at}/consents`, { document: consentForm('P2') }));
  good(await officer.send('PUT', `${at}/person`, { document: personForm(words.person) }));
  const circle = { recipientKind: 'circle', circleKinds: ['NGO'], circleCountry: 'KZ' };
  const sharing = consentForm('P3', {
    ...circle,
    categories: ['triage', 'identity', 'contact', 'health'],
    ...words.consent,
  });
  good(await officer.post(`${at}/consents`, { document: sharing }));
  const need = good(await officer.post<NeedBody>(`${at}/needs`, { document: referralForm() }));
  let asked = need;
  for (const organisationId of shelterIds)
    asked = good(await officer.post<NeedBody>(`/api/v1/needs/${need.id}/referrals`, { organisationId }));
  const referralTo = (id: string): string =>
    asked.referrals.find((one) => one.toOrganisation === id)?.id ?? '';
  return { ...card, needId: need.id, referralIds: shelterIds.map(referralTo) };
}
