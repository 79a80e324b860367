import type { BedProfile } from '@panoh/directory';
import type { FormDocument } from '@panoh/kernel';
import type { Answer } from '../support/http';
import { bedProfile } from '../support/referrals';
import { good } from './answers';
import { handoverRecord } from './forms';
import type { Card } from './steps';
import type { Member, Organisation } from './world';

export interface Referral {
  readonly id: string;
  readonly code: string | null;
  readonly needId: string;
  readonly toOrganisation: string;
  readonly attempt: number;
  readonly state: string;
  readonly answerBy: string | null;
  readonly arrivedAt: string | null;
  readonly reason: string | null;
  readonly conditions: readonly string[];
  readonly conditionsInWords: string | null;
  readonly waitingPlace: number | null;
  readonly handover: { readonly given: boolean; readonly taken: boolean };
  readonly ask: FormDocument;
  readonly allowed: readonly string[];
}

export interface Need {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly declines: number;
  readonly minutesToBed: number | null;
  readonly firstSentAt: string | null;
  readonly metAt: string | null;
  readonly escalatedAt: string | null;
  readonly referrals: readonly Pick<
    Referral,
    'id' | 'attempt' | 'toOrganisation' | 'state' | 'answerBy' | 'reason' | 'waitingPlace'
  >[];
  readonly interim: {
    readonly id: string;
    readonly beganAt: string;
    readonly endsBy: string | null;
    readonly endedAt: string | null;
  } | null;
}

interface Match {
  readonly organisationId: string;
  readonly rank: number | null;
  readonly reasons: readonly string[];
  readonly exclusions: readonly string[];
}

/** A shelter says that it gives beds, and which. @returns the beds' ids */
export async function offersBeds(
  staff: Member,
  ...profiles: readonly Partial<BedProfile>[]
): Promise<string[]> {
  await offersService(staff, 'bed');
  const ids: string[] = [];
  for (const [index, profile] of profiles.entries()) {
    const bed = { label: `Room ${index + 1}`, profile: bedProfile(profile) };
    ids.push(good(await staff.desk.post<{ id: string }>('/api/v1/beds', bed)).id);
  }
  return ids;
}

export async function offersService(staff: Member, kind: string): Promise<void> {
  const offer = { urgencies: ['urgent', 'standard', 'planned'], languages: ['ru'], regions: [], genders: [] };
  good(await staff.desk.post('/api/v1/services', { kind, ...offer, ageFrom: 0, ageTo: 120, paused: false }));
}

export async function opensNeed(who: Member, { caseId }: Card, document: FormDocument): Promise<Need> {
  return good(await who.desk.post<Need>(`/api/v1/cases/${caseId}/needs`, { document }));
}

export async function looksAtNeed(who: Member, { id }: Pick<Need, 'id'>): Promise<Need> {
  return good(await who.desk.get<Need>(`/api/v1/needs/${id}`));
}

/** Who can help, best first, and why the others cannot. */
export async function matchesFor(who: Member, { id }: Need, legalBasis?: string): Promise<readonly Match[]> {
  const query = legalBasis === undefined ? '' : `?legalBasis=${legalBasis}`;
  return good(await who.desk.get<{ items: Match[] }>(`/api/v1/needs/${id}/matches${query}`)).items;
}

/** To everybody who can help at once, or to one organisation. @returns the need with its referrals */
export async function asks(
  who: Member,
  { id }: Need,
  whom: Organisation | 'everybody who can help',
  legalBasis?: string,
): Promise<Need> {
  const to = whom === 'everybody who can help' ? { broadcast: true } : { organisationId: whom.id };
  return good(await who.desk.post<Need>(`/api/v1/needs/${id}/referrals`, { ...to, legalBasis }));
}

/** What is asked of an organisation at this moment. */
export async function inboxOf(staff: Member): Promise<readonly Referral[]> {
  return good(await staff.desk.get<{ items: Referral[] }>('/api/v1/inbox')).items;
}

/** The one request that lies in the inbox. @throws Error when there is none, or more than one */
export async function takesUp(staff: Member, { code }: Card): Promise<Referral> {
  const [card, ...more] = (await inboxOf(staff)).filter((one) => one.code === code);
  if (card === undefined || more.length > 0)
    throw new Error(`${staff.name} finds ${card ? 'several' : 'no'} requests.`);
  return card;
}

export async function looksAt(who: Member, { id }: Pick<Referral, 'id'>): Promise<Referral> {
  return good(await who.desk.get<Referral>(`/api/v1/referrals/${id}`));
}

/** @param verb acceptance, decline, waitlisting, recall, arrival, departure, cost-approval … */
export function says(
  who: Member,
  { id }: Pick<Referral, 'id'>,
  verb: string,
  body: object = {},
): Promise<Answer<Referral>> {
  return who.desk.post(`/api/v1/referrals/${id}/${verb}`, body);
}

export const does = async (...words: Parameters<typeof says>): Promise<Referral> =>
  good(await says(...words));

/** One side's word of the handover; the giver may also say that the receiver answers for the case from now on. */
export async function confirmsHandover(
  who: Member,
  referral: Pick<Referral, 'id'>,
  at: string,
  more: { record?: FormDocument; movesStewardship?: boolean } = {},
): Promise<Referral> {
  const { record = {}, ...rest } = more;
  return does(who, referral, 'handover', { document: { ...handoverRecord(at), ...record }, ...rest });
}
