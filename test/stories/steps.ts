import type { FormDocument } from '@panoh/kernel';
import { consentForm, refusalForm, signalNote } from '../support/cases';
import type { Answer } from '../support/http';
import { good } from './answers';
import type { Member } from './world';

/** What a person gets on a card, and where whoever may open the case finds it. */
export interface Card {
  readonly caseId: string;
  readonly code: string;
}

interface Pathway {
  readonly tracks: readonly { track: string; state: string; since: string }[];
  readonly history: readonly { track: string; action: string; reason: string | null; occurredAt: string }[];
}

export type AgeClass = 'adult' | 'child' | 'age-disputed';

export async function registersSignal(
  who: Member,
  where: { jurisdiction: string; region?: string },
  ageClass: AgeClass,
  note: FormDocument = {},
): Promise<Card> {
  const document = signalNote(note);
  return good(await who.desk.post<Card>('/api/v1/signals', { ...where, ageClass, document }));
}

interface Written {
  readonly recordId: string;
  readonly complete: boolean;
  readonly document: FormDocument;
}

/** Risk, handover, decision, consent are written anew each time; of the others an organisation keeps one. */
const ANEW = ['risk', 'handover', 'decision'];

export function sendsForm(
  who: Member,
  { caseId }: Card,
  formId: string,
  document: FormDocument,
): Promise<Answer<Written>> {
  return who.desk.send(ANEW.includes(formId) ? 'POST' : 'PUT', `/api/v1/cases/${caseId}/forms/${formId}`, {
    document,
  });
}

export const writesForm = async (...form: Parameters<typeof sendsForm>): Promise<Written> =>
  good(await sendsForm(...form));

export async function registersPerson(
  who: Member,
  { caseId }: Card,
  document: FormDocument,
): Promise<Written> {
  return good(await who.desk.put<Written>(`/api/v1/cases/${caseId}/person`, { document }));
}

interface ConsentRow {
  readonly id: string;
  readonly purpose: string;
  readonly state: string;
}

/** The person says yes to one purpose. @returns the consent's id */
export async function recordsYes(
  who: Member,
  { caseId }: Card,
  purpose: string,
  wish: FormDocument = {},
): Promise<string> {
  const document = consentForm(purpose, wish);
  return good(await who.desk.post<ConsentRow>(`/api/v1/cases/${caseId}/consents`, { document })).id;
}

export async function recordsNo(who: Member, { caseId }: Card, purpose: string): Promise<void> {
  good(await who.desk.post(`/api/v1/cases/${caseId}/consents`, { document: refusalForm(purpose) }));
}

/** Purpose → what has become of it. */
export async function consentsOf(who: Member, { caseId }: Card): Promise<Record<string, string>> {
  const { items } = good(await who.desk.get<{ items: ConsentRow[] }>(`/api/v1/cases/${caseId}/consents`));
  return Object.fromEntries(items.map(({ purpose, state }) => [purpose, state]));
}

export async function withdraws(who: Member, consentId: string): Promise<void> {
  good(await who.desk.post(`/api/v1/consents/${consentId}/withdrawal`, { way: 'tell-staff' }));
}

/** @param step "status.identify" */
export function asksStep(
  who: Member,
  { caseId }: Card,
  step: string,
  body: object = {},
): Promise<Answer<Pathway>> {
  return who.desk.post(`/api/v1/cases/${caseId}/pathway/${step.replace('.', '/')}`, body);
}

export const takesStep = async (...step: Parameters<typeof asksStep>): Promise<Record<string, string>> =>
  statesIn(good(await asksStep(...step)));

/** Track → where it rests. */
export async function pathwayOf(who: Member, { caseId }: Card): Promise<Record<string, string>> {
  return statesIn(good(await who.desk.get<Pathway>(`/api/v1/cases/${caseId}/pathway`)));
}

export async function historyOf(who: Member, { caseId }: Card): Promise<Pathway['history']> {
  return good(await who.desk.get<Pathway>(`/api/v1/cases/${caseId}/pathway`)).history;
}

const statesIn = ({ tracks }: Pathway): Record<string, string> =>
  Object.fromEntries(tracks.map(({ track, state }) => [track, state]));

interface CaseView {
  readonly code: string;
  readonly ageClass: string;
  readonly stewardId: string | null;
  readonly open: readonly string[];
  readonly sections: readonly {
    formId: string;
    category: string;
    writtenBy: string;
    document: FormDocument;
  }[];
}

interface Prompt {
  readonly sheet: string;
  readonly texts: readonly { readonly code: string; readonly label: string }[];
}

/** What the noted signs suggest, in the officer's language. */
export async function seesPrompts(
  who: Member,
  { caseId }: Card,
  language: string,
): Promise<readonly Prompt[]> {
  const path = `/api/v1/cases/${caseId}/indicator-suggestions?language=${language}`;
  return good(await who.desk.get<{ items: readonly Prompt[] }>(path)).items;
}

export async function opensCase(who: Member, { caseId }: Card): Promise<CaseView> {
  return good(await who.desk.get<CaseView>(`/api/v1/cases/${caseId}`));
}

interface Grant {
  readonly organisationId: string;
  readonly categories: readonly string[];
  readonly purpose: string;
  readonly ground: string;
  readonly until: string | null;
  readonly closedAt: string | null;
  readonly closeReason: string | null;
}

/** Who received what, as the person may ask at any time. */
export async function grantsOf(who: Member, { caseId }: Card): Promise<readonly Grant[]> {
  return good(await who.desk.get<{ items: Grant[] }>(`/api/v1/cases/${caseId}/grants`)).items;
}
