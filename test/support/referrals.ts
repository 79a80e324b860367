import { approveException, askException, type Consent, findConsent, recordConsent } from '@panoh/cases';
import { type BedProfile, enterBed, enterService, type ServiceOffer } from '@panoh/directory';
import type { Category, FormDocument, MemberActor, SystemActor } from '@panoh/kernel';
import { mechanismInForce } from '@panoh/lawbook';
import { openNeed, sendReferral } from '@panoh/referrals';
import type { House } from '@panoh/platform';
import { consentForm, makeCase } from './cases';
import { makeColleague, makeMember, makeOrganisation } from './members';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'test world' };

interface Houses {
  readonly api: House;
  readonly worker: House;
}

/** A bed for an adult man or woman, and nothing special about it. */
export function bedProfile(wish: Partial<BedProfile> = {}): BedProfile {
  return {
    genders: ['Feminine', 'Masculine'],
    ageFrom: 18,
    ageTo: 120,
    persons: 1,
    children: null,
    acceptsMen: true,
    features: [],
    languages: ['ru', 'uz-Latn'],
    securityLevel: 'controlled-entry',
    keeps: [],
    ...wish,
  };
}

/** The referral form (F7): an urgent bed for an adult man, unless something else is wished. */
export function referralForm(wish: Partial<FormDocument> = {}): FormDocument {
  return {
    service: 'bed',
    urgency: 'urgent',
    gender: 'Masculine',
    ageBand: '25-34',
    bedProfile: ['adult-man'],
    languages: ['uz-Latn'],
    staffRisk: 'low',
    senderContact: 'Consular desk',
    ...wish,
  };
}

export interface Shelter {
  readonly id: string;
  readonly staff: MemberActor;
  readonly beds: readonly string[];
}

/** An organisation of Kazakhstan that offers a service, with so many beds of one profile. */
export async function makeShelter(
  { worker }: Houses,
  wish: {
    beds?: number;
    profile?: Partial<BedProfile>;
    service?: Partial<ServiceOffer>;
    region?: string;
  } = {},
): Promise<Shelter> {
  const organisation = await makeOrganisation(worker.work, {
    ...{ name: 'House by the Apple Trees', country: 'KZ', jurisdictions: ['KZ'] },
    ...{ region: wish.region ?? null, calendar: 'kz', zone: 'Asia/Almaty' },
  });
  const staff = await makeMember(worker.work, organisation, { role: 'shelter-staff' });
  const offer = {
    ...{ urgencies: ['urgent', 'standard', 'planned'] as const, languages: ['ru'], regions: [], genders: [] },
    ...{ ageFrom: 0, ageTo: 120, paused: false },
    ...wish.service,
  };
  const beds = await worker.work.run(OPERATOR, async (tx) => {
    await enterService(tx, { ...offer, kind: 'bed', organisationId: organisation.id });
    const made: string[] = [];
    for (let number = 1; number <= (wish.beds ?? 1); number++) {
      const profile = bedProfile(wish.profile);
      made.push((await enterBed(tx, { organisationId: organisation.id, label: `${number}`, profile })).bedId);
    }
    return made;
  });
  return { id: organisation.id, staff, beds };
}

export interface NeedWorld {
  readonly officer: MemberActor;
  readonly caseId: string;
  readonly code: string;
  readonly consent: Consent;
  readonly needId: string;
}

/** A consular officer of the mission in Kazakhstan. */
export async function makeOfficer({ worker }: Houses): Promise<MemberActor> {
  const mission = await makeOrganisation(worker.work, {
    type: 'Consulate',
    jurisdictions: ['KZ', 'UZ'],
    zone: 'Asia/Almaty',
  });
  return makeMember(worker.work, mission, { role: 'consular-officer' });
}

/** A case in Kazakhstan with a yes to sharing with any NGO, and a need that nobody was asked for yet. */
export async function makeNeed(
  houses: Houses,
  wish: {
    officer?: MemberActor;
    form?: Partial<FormDocument>;
    consent?: Partial<FormDocument>;
    ageClass?: 'adult' | 'child';
  } = {},
): Promise<NeedWorld> {
  const { api } = houses;
  const officer = wish.officer ?? (await makeOfficer(houses));
  const law = await api.work.read(officer, 'test', (tx) => mechanismInForce(tx, 'KZ'));
  const { caseId, code } = await makeCase(api, officer, {
    ...{
      jurisdiction: 'KZ',
      mechanism: { id: law.name, version: law.version },
      ageClass: wish.ageClass ?? 'adult',
    },
  });
  const document = consentForm('P3', {
    ...{
      recipientKind: 'circle',
      circleKinds: ['NGO'],
      circleCountry: 'KZ',
      categories: ['triage', 'identity', 'contact', 'health'],
    },
    ...wish.consent,
  });
  return api.work.run(officer, async (tx) => {
    const { consentId } = await recordConsent(tx, api.vault, { caseId, document });
    const { needId } = await openNeed(tx, api.vault, { caseId, document: referralForm(wish.form) });
    const consent = await findConsent(tx, consentId);
    if (consent === undefined) throw new Error('The consent that was just recorded is not there.');
    return { officer, caseId, code, consent, needId };
  });
}

/** Asks one shelter for the need. @returns the referral's id */
export async function ask({ api }: Houses, need: NeedWorld, shelter: Shelter): Promise<string> {
  const sent = await api.work.run(need.officer, (tx) =>
    sendReferral(tx, { needId: need.needId, toOrganisationId: shelter.id }),
  );
  return sent.referralId;
}

/** Two officers of the sender say that life is in danger, and whom they open the case to for half an hour. */
export async function agreeOnDanger(
  { api, worker }: Houses,
  { officer, caseId }: NeedWorld,
  toOrganisationId: string,
  categories: Category[],
): Promise<void> {
  const second = await makeColleague(worker.work, officer, { role: officer.role });
  const { exceptionId } = await api.work.run(officer, (tx) =>
    askException(tx, {
      ...{ caseId, ground: 'threat-to-life', toOrganisationId, categories },
      ...{ reason: 'life-danger', minutes: 30 },
    }),
  );
  await api.work.run(second, (tx) => approveException(tx, exceptionId));
}
