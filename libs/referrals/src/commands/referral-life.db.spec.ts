import { caseView, writeForm } from '@panoh/cases';
import { useHouse } from '../../../../test/support/house';
import { ask, makeNeed, makeShelter } from '../../../../test/support/referrals';
import { inboxOf } from '../queries/inbox';
import { listBeds } from '../queries/beds';
import { needView } from '../queries/needs';
import { referralView } from '../queries/referral-view';
import { acceptReferral } from './accept-referral';
import { confirmHandover } from './confirm-handover';
import { declineReferral } from './decline-referral';
import { deliverReferrals } from './deliver-referrals';
import { giveFeedback } from './finish-referral';
import { reroute } from './reroute';
import { arriveReferral, departReferral } from './travel';

const RISK_FORM = {
  riskToLife: false,
  risks: [{ actor: 'trafficker', place: 'here', likelihood: 2, severity: 2 }],
  nextReview: '2099-01-01',
  assessedWithPerson: true,
};
const handoverForm = () => ({
  handedOverAt: '2025-03-10T12:20:00Z',
  place: 'At the gate',
  condition: 'tired-or-distressed',
  nextStep: 'Sleep, then a doctor.',
});

describe('a referral', () => {
  const house = useHouse();

  it('shows triage and a code to the asked organisation, and everything consented once it has accepted', async () => {
    const { api } = house();
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);

    const [card] = await api.work.read(shelter.staff, 'inbox', (tx) => inboxOf(tx, api.vault, 50));
    expect(card).toMatchObject({
      id: referralId,
      code: need.code,
      state: 'sent',
      urgency: 'urgent',
      seen: false,
    });
    expect(card?.ask).toMatchObject({ gender: 'Masculine', ageBand: '25-34', staffRisk: 'low' });
    expect(card?.answerBy?.since(card.sentAt).total('hours')).toBe(4);
    const before = await api.work.read(shelter.staff, 'test', (tx) => caseView(tx, api.vault, need.caseId));
    expect(before.access).toMatchObject({ categories: ['triage'], assigned: false });

    await api.work.run(shelter.staff, (tx) => deliverReferrals(tx, [referralId]));
    const [bedId] = shelter.beds;
    const answer = await api.work.run(shelter.staff, (tx) =>
      acceptReferral(tx, api.vault, { referralId, ...(bedId !== undefined && { bedId }) }),
    );
    expect(answer).toEqual({ state: 'accepted' });
    const after = await api.work.read(shelter.staff, 'test', (tx) => caseView(tx, api.vault, need.caseId));
    expect([...after.access.categories].sort()).toEqual(['contact', 'health', 'identity', 'triage']);
    expect(after.access.assigned).toBe(true);
    const beds = await api.work.read(need.officer, 'test', (tx) =>
      listBeds(tx, { organisationId: shelter.id, limit: 9 }),
    );
    expect(beds.map(({ state }) => state)).toEqual(['held']);
    const seen = await api.work.read(need.officer, 'test', (tx) => needView(tx, api.vault, need.needId));
    expect(seen).toMatchObject({ state: 'placed', attempts: 1, declines: 0 });
  });

  it('is handed over only when both sides have said so, and then tells the sender "arrived" and no more', async () => {
    const { api } = house();
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    const [bedId = ''] = shelter.beds;
    const staff = <R>(body: Parameters<typeof api.work.run<R>>[1]) => api.work.run(shelter.staff, body);
    await staff((tx) => acceptReferral(tx, api.vault, { referralId, bedId }));
    await expect(staff((tx) => departReferral(tx, { referralId }))).rejects.toMatchObject({
      code: 'MECHANISM.GUARD_FAILED',
      details: { guard: 'placement-safe' },
    });
    await api.work.run(need.officer, (tx) =>
      writeForm(tx, api.vault, { caseId: need.caseId, formId: 'risk', document: RISK_FORM }),
    );
    await staff((tx) => departReferral(tx, { referralId }));
    await staff((tx) => arriveReferral(tx, { referralId }));
    const taken = await staff((tx) =>
      confirmHandover(tx, api.vault, { referralId, document: handoverForm() }),
    );
    expect(taken.state).toBe('in-transit');
    const given = await api.work.run(need.officer, (tx) =>
      confirmHandover(tx, api.vault, { referralId, document: handoverForm() }),
    );
    expect(given.state).toBe('active');
    await staff((tx) => giveFeedback(tx, { referralId, feedback: 'arrived' }));
    const view = await api.work.read(need.officer, 'test', (tx) => referralView(tx, api.vault, referralId));
    expect(view).toMatchObject({
      state: 'feedback-given',
      reason: 'arrived',
      handover: { given: true, taken: true },
    });
    const beds = await api.work.read(need.officer, 'test', (tx) =>
      listBeds(tx, { organisationId: shelter.id, limit: 9 }),
    );
    expect(beds.map(({ state }) => state)).toEqual(['occupied']);
    const met = await api.work.read(need.officer, 'test', (tx) => needView(tx, api.vault, need.needId));
    expect(met).toMatchObject({ state: 'met', minutesToBed: 0 });
  });

  it('closes to who declines, and goes on without a word of the decline', async () => {
    const { api } = house();
    const need = await makeNeed(house());
    const [first, second] = [await makeShelter(house()), await makeShelter(house())];
    const referralId = await ask(house(), need, first);
    await api.work.run(first.staff, (tx) => declineReferral(tx, { referralId, reason: 'capacity' }));
    await expect(
      api.work.read(first.staff, 'test', (tx) => caseView(tx, api.vault, need.caseId)),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const closed = await api.work.read(first.staff, 'test', (tx) => referralView(tx, api.vault, referralId));
    expect([closed.state, closed.code, closed.ask]).toEqual(['declined', null, {}]);

    const { nextReferralId } = await api.work.run(need.officer, (tx) =>
      reroute(tx, { referralId, toOrganisationId: second.id }),
    );
    const view = await api.work.read(second.staff, 'test', (tx) =>
      referralView(tx, api.vault, nextReferralId ?? ''),
    );
    expect(view).toMatchObject({ state: 'sent', attempt: 2, reason: null });
    await expect(
      api.work.read(second.staff, 'test', (tx) => referralView(tx, api.vault, referralId)),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
