import type { MemberActor } from '@panoh/kernel';
import {
  declineReferral,
  needView,
  rerouteCandidates,
  reroute,
  type WaitingNeed,
  waitingNeeds,
} from '@panoh/referrals';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { ask, makeNeed, makeShelter, type NeedWorld } from '../../../../test/support/referrals';

describe('needs that wait', () => {
  const house = useHouse();
  const watcher = async (jurisdiction = 'KZ'): Promise<MemberActor> => {
    const commission = await makeOrganisation(house().worker.work, {
      ...{ type: 'Commission', country: jurisdiction, jurisdictions: [jurisdiction] },
    });
    return makeMember(house().worker.work, commission, { role: 'national-coordinator' });
  };
  const seenBy = (actor: MemberActor, needId: string): Promise<WaitingNeed | undefined> =>
    house().api.work.read(actor, 'test', async (tx) => {
      const all = await waitingNeeds(tx, { limit: 500 });
      return all.find(({ id }) => id === needId);
    });
  const declined = async (
    need: NeedWorld,
  ): Promise<{ referralId: string; shelterId: string; staff: MemberActor }> => {
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    await house().api.work.run(shelter.staff, (tx) =>
      declineReferral(tx, { referralId, reason: 'capacity' }),
    );
    return { referralId, shelterId: shelter.id, staff: shelter.staff };
  };

  it('are seen by who watches and who answers for them, with what was tried, and by nobody who was asked', async () => {
    const need = await makeNeed(house());
    const { referralId, staff } = await declined(need);
    const expected = {
      ...{ code: need.code, service: 'bed', urgency: 'urgent', attempts: 1, declines: 1, unanswered: 0 },
      last: { id: referralId, state: 'declined', reason: 'capacity' },
      reroutable: referralId,
    };
    expect(await seenBy(await watcher(), need.needId)).toMatchObject(expected);
    expect(await seenBy(need.officer, need.needId)).toMatchObject(expected);
    expect(await seenBy(staff, need.needId)).toBeUndefined();
    expect(await seenBy(await watcher('UZ'), need.needId)).toBeUndefined();
    const asked = await makeShelter(house());
    await ask(house(), need, asked);
    expect(await seenBy(asked.staff, need.needId)).toBeUndefined();
  });

  it('stand in the order of their waiting, and the page goes on where it ended', async () => {
    const coordinator = await watcher();
    const needs = [await makeNeed(house()), await makeNeed(house())];
    const list = await house().api.work.read(coordinator, 'test', (tx) => waitingNeeds(tx, { limit: 500 }));
    const since = list.map(({ waitsSince }) => waitsSince.toString());
    expect(since).toEqual([...since].sort());
    const [first, second] = list.filter(({ id }) => needs.some(({ needId }) => needId === id));
    const rest = await house().api.work.read(coordinator, 'test', (tx) =>
      waitingNeeds(tx, { after: first?.id, limit: 1 }),
    );
    expect(rest.map(({ id }) => id)).toEqual([second?.id]);
  });

  it('are re-routed by a watcher as a proposal that the sender finds, and that goes once it was asked', async () => {
    const need = await makeNeed(house());
    const { referralId, shelterId } = await declined(need);
    const next = await makeShelter(house());
    const coordinator = await watcher();
    const candidates = await house().api.work.read(coordinator, 'test', (tx) =>
      rerouteCandidates(tx, need.needId),
    );
    expect(candidates.find(({ organisationId }) => organisationId === shelterId)?.asked).toBe(true);
    expect(candidates.find(({ organisationId }) => organisationId === next.id)).toMatchObject({
      ...{ asked: false, takesUrgency: true, freeBeds: 1, beds: 1 },
    });
    const outcome = await house().api.work.run(coordinator, (tx) =>
      reroute(tx, { referralId, toOrganisationId: next.id }),
    );
    expect(outcome).toEqual({ state: 're-routed', nextReferralId: null });
    expect(await seenBy(coordinator, need.needId)).toMatchObject({
      ...{ reroutable: null, proposedName: 'House by the Apple Trees' },
    });
    const view = await house().api.work.read(need.officer, 'test', (tx) =>
      needView(tx, house().api.vault, need.needId),
    );
    expect(view.referrals).toMatchObject([{ id: referralId, state: 're-routed', proposedTo: next.id }]);
    await ask(house(), need, next);
    expect(await seenBy(coordinator, need.needId)).toMatchObject({ proposedName: null, unanswered: 1 });
  });

  it('leave the list once somebody has said yes', async () => {
    const need = await makeNeed(house());
    await house().worker.work.run({ kind: 'system', program: 'cli', cause: 'test' }, (tx) =>
      tx.sql(`UPDATE referrals.need SET state = 'placed' WHERE id = $1`, [need.needId]),
    );
    expect(await seenBy(await watcher(), need.needId)).toBeUndefined();
  });
});
