import { withdrawConsent } from '@panoh/cases';
import { Temporal } from '@panoh/kernel';
import type { OutboxEvent, Tx } from '@panoh/platform';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import {
  agreeOnDanger,
  ask,
  makeNeed,
  makeOfficer,
  makeShelter,
  type NeedWorld,
  type Shelter,
} from '../../../../test/support/referrals';
import { listBeds } from '../queries/beds';
import { inboxOf } from '../queries/inbox';
import { matchBeds } from '../queries/match-beds';
import { needView } from '../queries/needs';
import { referralView } from '../queries/referral-view';
import { waitingList } from '../queries/waiting-list';
import { acceptReferral } from './accept-referral';
import { declineReferral } from './decline-referral';
import { changeOwnBed } from './change-own-bed';
import { placeInterim } from './interim-placement';
import { takeOffer } from './offer-bed';
import { onBedFreed } from './on-bed-freed';
import { onConsentWithdrawn } from './on-consent-withdrawn';
import { onReferralDeadlinePassed } from './on-deadline-passed';
import { recallReferral } from './recall-referral';
import { sendReferral } from './send-referral';
import { onReferralAccepted } from './settle-clocks';
import { waitlistReferral } from './waitlist-referral';

describe('a need', () => {
  const house = useHouse();
  const WORKER = { kind: 'system', program: 'worker', cause: 'test' } as const;
  const staff = <R>(shelter: Shelter, body: (tx: Tx) => Promise<R>) =>
    house().api.work.run(shelter.staff, body);
  const officer = <R>(need: NeedWorld, body: (tx: Tx) => Promise<R>) =>
    house().api.work.run(need.officer, body);
  const view = (need: NeedWorld) =>
    house().api.work.read(need.officer, 'test', (tx) => needView(tx, house().api.vault, need.needId));
  const stateOf = async (need: NeedWorld, referralId: string) =>
    (await view(need)).referrals.find(({ id }) => id === referralId)?.state;

  const sql = <Row extends object>(text: string, values?: unknown[]): Promise<Row[]> =>
    asSuperuser(house(), text, values);

  /** The newest event of a type, as a handler receives it. */
  async function eventOf(type: string, need: NeedWorld): Promise<OutboxEvent> {
    const [row] = await sql<Record<string, never>>(
      `SELECT id, type, subject_kind AS "subjectKind", subject_id AS "subjectId", case_id AS "caseId",
         organisation_id AS "organisationId", membership_id AS "membershipId", data
       FROM panoh.outbox WHERE type = $1 AND case_id = $2 ORDER BY position DESC LIMIT 1`,
      [type, need.caseId],
    );
    if (row === undefined) throw new Error(`No event ${type}.`);
    const now = await house().worker.work.run(WORKER, async (tx) => tx.now);
    return { ...(row as unknown as OutboxEvent), occurredAt: now, recordedAt: now };
  }

  it('is escalated after two attempts that did not place the person, to the secretary and then the coordinator', async () => {
    const { api } = house();
    const commission = await makeOrganisation(house().worker.work, {
      type: 'Commission',
      country: 'KZ',
      jurisdictions: ['KZ'],
    });
    const [first, second] = [await makeShelter(house()), await makeShelter(house())];
    const need = await makeNeed(house());
    const waiting = await ask(house(), need, first);
    const { place } = await staff(first, (tx) =>
      waitlistReferral(tx, api.vault, { referralId: waiting, reason: 'capacity' }),
    );
    expect(place).toBe(1);
    expect(
      await sql(`SELECT 1 FROM panoh.outbox WHERE type = 'need.escalated' AND case_id = $1`, [need.caseId]),
    ).toEqual([]);
    const declined = await ask(house(), need, second);
    await staff(second, (tx) => declineReferral(tx, { referralId: declined, reason: 'profile' }));
    const escalated = await eventOf('need.escalated', need);
    expect(escalated.data).toMatchObject({ count: 2, to: ['territorial-secretary', 'national-coordinator'] });
    const [clock] = await sql<{ owner: string; state: string }>(
      `SELECT owner_organisation_id AS owner, state FROM deadlines.deadline WHERE subject_id = $1 AND clock = 'escalated-need'`,
      [need.needId],
    );
    expect(clock).toEqual({ owner: commission.id, state: 'running' });
    expect(await view(need)).toMatchObject({ declines: 1, attempts: 2, state: 'open' });

    // A third accepts: the place in the first one's queue is given up by itself, and the clock stops.
    const third = await makeShelter(house());
    const accepted = await ask(house(), need, third);
    await staff(third, (tx) => acceptReferral(tx, api.vault, { referralId: accepted }));
    expect(await stateOf(need, waiting)).toBe('recalled');
    expect(await api.work.read(first.staff, 'test', (tx) => waitingList(tx, 9))).toEqual([]);
    const event = await eventOf('referral.accepted', need);
    await house().worker.work.run(WORKER, (tx) => onReferralAccepted(tx, event));
    const [stopped] = await sql<{ state: string }>(
      `SELECT state FROM deadlines.deadline WHERE subject_id = $1 AND clock = 'escalated-need'`,
      [need.needId],
    );
    expect(stopped?.state).toBe('met');
  });

  it('expires where no answer came: the attempt ends, nothing is taken from the person, and the next is proposed', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    const [clock] = await sql<{ id: string; due: Date }>(
      `SELECT id, due FROM deadlines.deadline WHERE subject_id = $1 AND clock = 'referral-answer'`,
      [referralId],
    );
    const due = clock?.due.toISOString() ?? '';
    await sql(`UPDATE panoh.installation SET clock_offset = clock_offset + interval '5 hours'`);
    const event: OutboxEvent = {
      ...{
        id: clock?.id ?? '',
        type: 'deadline.passed',
        subjectKind: 'deadline',
        subjectId: clock?.id ?? '',
      },
      ...{ caseId: need.caseId, organisationId: shelter.id, membershipId: null },
      data: { subjectKind: 'referral', subjectId: referralId, name: 'referral-answer', due },
      ...{ occurredAt: Temporal.Instant.from(due), recordedAt: Temporal.Instant.from(due) },
    };
    await house().worker.work.run(WORKER, (tx) => onReferralDeadlinePassed(tx, event));
    await house().worker.work.run(WORKER, (tx) => onReferralDeadlinePassed(tx, event));
    expect(await view(need)).toMatchObject({ expiries: 1, state: 'open' });
    expect(await stateOf(need, referralId)).toBe('expired');
    const expired = await eventOf('referral.expired', need);
    expect(expired.data['proposes']).toEqual(['propose-reroute']);
    await expect(
      staff(shelter, (tx) => acceptReferral(tx, house().api.vault, { referralId })),
    ).rejects.toMatchObject({ code: 'REFERRAL.NOT_OFFERED' });
  });

  it('waits in order of urgency, vulnerability and time, and is offered the bed that becomes free', async () => {
    const { api } = house();
    const shelter = await makeShelter(house(), { beds: 1 });
    const [bedId = ''] = shelter.beds;
    await staff(shelter, (tx) => changeOwnBed(tx, shelter.staff, { bedId, state: 'occupied' }));
    const by = await makeOfficer(house());
    const wait = async (form: Parameters<typeof makeNeed>[1]) => {
      const need = await makeNeed(house(), { ...form, officer: by });
      const referralId = await ask(house(), need, shelter);
      await staff(shelter, (tx) => waitlistReferral(tx, api.vault, { referralId, reason: 'capacity' }));
      return { need, referralId };
    };
    const planned = await wait({ form: { urgency: 'planned' } });
    const urgent = await wait({ form: { urgency: 'urgent' } });
    const unfit = await wait({ form: { urgency: 'urgent', bedProfile: ['adult-man', 'step-free'] } });
    const places = async () =>
      Promise.all(
        [unfit, urgent, planned].map(async ({ need, referralId }) => {
          const { referrals } = await view(need);
          return referrals.find(({ id }) => id === referralId)?.waitingPlace;
        }),
      );
    expect(await places()).toEqual([1, 2, 3]);

    await staff(shelter, (tx) => changeOwnBed(tx, shelter.staff, { bedId, state: 'free' }));
    const [row] = await sql<{ id: string }>(
      `SELECT id FROM panoh.outbox WHERE type = 'bed.changed' AND subject_id = $1 ORDER BY position DESC LIMIT 1`,
      [bedId],
    );
    const freed = {
      ...(await eventOf('need.opened', urgent.need)),
      id: row?.id ?? '',
      type: 'bed.changed',
      subjectId: bedId,
      data: { to: 'free' },
    };
    await house().worker.work.run(WORKER, (tx) => onBedFreed(tx, house().worker.vault, freed));
    const offered = await officer(urgent.need, (tx) => referralView(tx, api.vault, urgent.referralId));
    expect(offered).toMatchObject({ state: 'waitlisted', offeredBed: bedId });
    expect(await officer(urgent.need, (tx) => takeOffer(tx, { referralId: urgent.referralId }))).toEqual({
      state: 'accepted',
    });
    expect(await places()).toEqual([1, null, 2]);
    const beds = await api.work.read(by, 'test', (tx) => listBeds(tx, { bedId, limit: 1 }));
    expect(beds[0]?.state).toBe('held');
  });

  it('is recalled everywhere when the consent under it is withdrawn', async () => {
    const { api } = house();
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    await staff(shelter, (tx) => acceptReferral(tx, api.vault, { referralId }));
    await officer(need, (tx) => withdrawConsent(tx, { consentId: need.consent.id, way: 'tell-staff' }));
    const event = await eventOf('consent.withdrawn', need);
    await house().worker.work.run(WORKER, (tx) => onConsentWithdrawn(tx, event));
    expect(await stateOf(need, referralId)).toBe('recalled');
    expect(await view(need)).toMatchObject({ state: 'open', placedAt: null });
  });

  it('says of each organisation why it ranks where it does, and why it cannot be asked', async () => {
    const { api } = house();
    const region = 'KZ-MATCH';
    const free = await makeShelter(house(), { region });
    const full = await makeShelter(house(), { region, beds: 0 });
    const women = await makeShelter(house(), {
      region,
      profile: { genders: ['Feminine'], acceptsMen: false },
    });
    const steps = await makeShelter(house(), { region });
    const need = await makeNeed(house(), { form: { bedProfile: ['adult-man'] } });
    const of = async (wish: NeedWorld) => {
      const matches = await api.work.read(wish.officer, 'test', (tx) =>
        matchBeds(tx, api.vault, wish.needId),
      );
      return (shelter: Shelter) => matches.find(({ organisationId }) => organisationId === shelter.id);
    };
    const matches = await of(need);
    expect(matches(free)).toMatchObject({ exclusions: [], freeBeds: 1 });
    expect(matches(free)?.reasons).toContain('bed-free');
    expect(matches(full)).toMatchObject({ rank: null, exclusions: ['no-bed'] });
    expect(matches(women)?.exclusions).toEqual(['gender', 'men-not-accepted']);
    const stepFree = await of(await makeNeed(house(), { form: { bedProfile: ['adult-man', 'step-free'] } }));
    expect(stepFree(steps)?.exclusions).toEqual(['step-free-missing']);
    const never = await of(
      await makeNeed(house(), { consent: { neverOrganisations: [{ organisation: free.id }] } }),
    );
    expect(never(free)?.exclusions).toEqual(['not-permitted']);
  });

  it('goes to nobody without a consent, and on a recorded ground to whoever is not on the never-list', async () => {
    const { api } = house();
    const [shelter, never] = [await makeShelter(house()), await makeShelter(house())];
    const need = await makeNeed(house(), {
      consent: { circleKinds: ['LegalService'], neverOrganisations: [{ organisation: never.id }] },
    });
    const send = (to: Shelter, legalBasis?: string) =>
      officer(need, (tx) => sendReferral(tx, { needId: need.needId, toOrganisationId: to.id, legalBasis }));
    await expect(send(shelter)).rejects.toMatchObject({ code: 'REFERRAL.NO_CONSENT' });
    await expect(send(shelter, 'curiosity')).rejects.toMatchObject({ code: 'REFERRAL.NO_CONSENT' });
    await expect(send(never, 'threat-to-life')).rejects.toMatchObject({ code: 'REFERRAL.NOT_PERMITTED' });
    await expect(send(shelter, 'threat-to-life')).rejects.toMatchObject({ code: 'REFERRAL.NO_EXCEPTION' });
    await agreeOnDanger(house(), need, shelter.id, ['triage']);
    const { referralId } = await send(shelter, 'threat-to-life');
    expect((await eventOf('disclosure.without-consent', need)).data).toMatchObject({
      legalBasis: 'threat-to-life',
    });
    await staff(shelter, (tx) => acceptReferral(tx, api.vault, { referralId }));
    const grants = await sql<{ ground: string; basis: string; open: boolean }>(
      `SELECT ground, basis, closed_at IS NULL AS open FROM cases.access_grant WHERE referral_id = $1 ORDER BY opened_at, open`,
      [referralId],
    );
    expect(grants).toEqual([
      { ground: 'legal-basis', basis: 'threat-to-life', open: false },
      { ground: 'legal-basis', basis: 'threat-to-life', open: true },
    ]);
  });

  it('has an interim placement with a clock of its own', async () => {
    const need = await makeNeed(house());
    const { placementId } = await officer(need, (tx) =>
      placeInterim(tx, { caseId: need.caseId, needId: need.needId, kind: 'crisis-room' }),
    );
    const { interim } = await view(need);
    expect(interim?.endsBy?.since(interim.beganAt).total('hours')).toBe(72);
    await expect(
      officer(need, (tx) => placeInterim(tx, { caseId: need.caseId, needId: need.needId, kind: 'hotel' })),
    ).rejects.toMatchObject({ code: 'INTERIM.PLACED_ALREADY' });
    expect(placementId).toBe(interim?.id);
  });

  it('is seen by nobody else: not the other asked organisation, not a stranger, and by coordinators in codes', async () => {
    const { api, worker } = house();
    const need = await makeNeed(house());
    const [asked, other] = [await makeShelter(house()), await makeShelter(house())];
    const first = await ask(house(), need, asked);
    const second = await ask(house(), need, other);
    for (const table of [
      'need',
      'referral',
      'sealed_document',
      'bed_hold',
      'waiting_entry',
      'interim_placement',
    ]) {
      const stranger = await makeShelter(house());
      const rows = await staff(stranger, (tx) =>
        tx.sql(`SELECT 1 FROM referrals.${table} WHERE case_id = $1`, [need.caseId]),
      );
      expect(rows).toEqual([]);
    }
    const seen = await staff(asked, (tx) =>
      tx.sql<{ id: string }>(`SELECT id FROM referrals.referral WHERE case_id = $1`, [need.caseId]),
    );
    expect(seen.map(({ id }) => id)).toEqual([first]);
    await expect(
      staff(asked, (tx) => recallReferral(tx, { referralId: second, reason: 'need-changed' })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const commission = await makeOrganisation(worker.work, {
      type: 'Commission',
      country: 'KZ',
      jurisdictions: ['KZ'],
    });
    const coordinator = await makeMember(worker.work, commission, { role: 'national-coordinator' });
    const watched = await api.work.read(coordinator, 'test', (tx) => needView(tx, api.vault, need.needId));
    expect(watched.ask).toEqual({});
    expect(watched.referrals).toHaveLength(2);
    expect(
      await api.work.read(coordinator, 'test', (tx) => tx.sql(`SELECT 1 FROM referrals.sealed_document`)),
    ).toEqual([]);
    // What the coordinator recalls is gone from the inbox at once.
    await api.work.run(coordinator, (tx) =>
      recallReferral(tx, { referralId: second, reason: 'need-changed' }),
    );
    expect(await api.work.read(other.staff, 'test', (tx) => inboxOf(tx, api.vault, 9))).toEqual([]);
  });
});
