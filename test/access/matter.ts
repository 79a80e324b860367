import { consentForm, personForm, signalNote } from '../support/cases';
import { referralForm } from '../support/referrals';
import type { Caller } from './caller';
import type { Office, Who } from './members';

/** The one case everybody stands somehow to, with everything beside it that has an id of its own. */
export interface Matter {
  readonly caseId: string;
  readonly code: string;
  readonly consentId: string;
  /** Said aloud only; its written form is still to come. */
  readonly spokenConsentId: string;
  readonly personRecordId: string;
  readonly assignmentId: string;
  readonly linkId: string;
  readonly otherCaseId: string;
  readonly exceptionId: string;
  /** Placed with the taker. */
  readonly needId: string;
  readonly referralId: string;
  /** Waiting for an answer of the one who is asked now. */
  readonly openNeedId: string;
  readonly openReferralId: string;
  /** A clock of the case's status that the steward owns. */
  readonly deadlineId: string;
  /** Declined by the one who was asked once. */
  readonly endedReferralId: string;
}

type Callers = (who: Who) => Caller;
type Offices = Readonly<Record<Office, string>>;

export const registerCase = (officer: Caller): Promise<{ caseId: string; code: string }> =>
  officer.must('POST', '/api/v1/signals', {
    ...{ jurisdiction: 'KZ', region: 'KZ-ALA', ageClass: 'adult', document: signalNote() },
  });

/** Through the real routes, as an officer and two shelters would do it. */
export async function makeMatter(as: Callers, offices: Offices): Promise<Matter> {
  const officer = as('steward');
  const { caseId: otherCaseId } = await registerCase(officer);
  const { caseId, code } = await registerCase(officer);
  const at = `/api/v1/cases/${caseId}`;
  await officer.must('POST', `${at}/consents`, { document: consentForm('P2') });
  const circle = { recipientKind: 'circle', circleKinds: ['NGO'], circleCountry: 'KZ' };
  const consent = await officer.must('POST', `${at}/consents`, { document: consentForm('P3', circle) });
  const spoken = consentForm('P1', { copyHanded: undefined, spokenOnly: true });
  const spokenConsent = await officer.must('POST', `${at}/consents`, { document: spoken });
  const person = await officer.must('PUT', `${at}/person`, { document: personForm() });
  const placed = await sendTo(officer, await openNeed(officer, at, 'urgent'), offices.takes);
  await as('taker').must('POST', `/api/v1/referrals/${placed.referralId}/acceptance`, {});
  const ended = await sendTo(officer, await openNeed(officer, at, 'standard'), offices.onceAsked);
  await as('once-asked').must('POST', `/api/v1/referrals/${ended.referralId}/decline`, {
    reason: 'capacity',
  });
  const waiting = await sendTo(officer, ended.needId, offices.asked);
  const interim = { needId: waiting.needId, kind: 'hotel' };
  await officer.must('POST', `${at}/interim-placements`, interim);
  const { items } = await officer.must<{ items: { id: string }[] }>('GET', `${at}/assignments`);
  const clocks = await officer.must<{ items: { id: string; subjectKind: string }[] }>(
    ...(['GET', `/api/v1/deadlines?owner=own&caseId=${caseId}`] as const),
  );
  const link = await officer.must('POST', `${at}/links`, { otherCaseId, kind: 'same-incident' });
  const exception = await officer.must('POST', `${at}/exceptions`, {
    ...{ ground: 'threat-to-life', toOrganisationId: offices.beside, categories: ['triage'] },
    ...{ reason: 'life-danger', minutes: 30 },
  });
  return {
    deadlineId: idIn(clocks.items.find(({ subjectKind }) => subjectKind === 'case')),
    spokenConsentId: idIn(spokenConsent),
    ...{ caseId, code, otherCaseId, consentId: idIn(consent), personRecordId: idIn(person, 'recordId') },
    ...{ assignmentId: idIn(items[0]), linkId: idIn(link), exceptionId: idIn(exception, 'exceptionId') },
    ...{ needId: placed.needId, referralId: placed.referralId, endedReferralId: ended.referralId },
    ...{ openNeedId: waiting.needId, openReferralId: waiting.referralId },
  };
}

async function openNeed(officer: Caller, at: string, urgency: string): Promise<string> {
  return idIn(await officer.must('POST', `${at}/needs`, { document: referralForm({ urgency }) }));
}

async function sendTo(
  officer: Caller,
  needId: string,
  organisationId: string,
): Promise<{ needId: string; referralId: string }> {
  const path = `/api/v1/needs/${needId}/referrals`;
  const { referrals } = await officer.must<{ referrals: { id: string }[] }>('POST', path, { organisationId });
  return { needId, referralId: idIn(referrals.at(-1)) };
}

function idIn(answer: object | undefined, name = 'id'): string {
  const id: unknown = Reflect.get(answer ?? {}, name);
  if (typeof id !== 'string') throw new Error(`The answer has no ${name}: ${JSON.stringify(answer)}`);
  return id;
}
