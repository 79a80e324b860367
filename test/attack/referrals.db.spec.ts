import {
  approveException,
  askException,
  caseView,
  endAssignment,
  giveAssignment,
  listCases,
  requireAccess,
  writeForm,
} from '@panoh/cases';
import { takeAction, startPathway } from '@panoh/pathways';
import { mechanismInForce } from '@panoh/lawbook';
import type { NewOrganisation } from '@panoh/directory';
import type { MemberActor, Role, SystemActor } from '@panoh/kernel';
import {
  acceptReferral,
  arriveReferral,
  closeReferral,
  confirmHandover,
  declineReferral,
  endInterim,
  inboxOf,
  needsOf,
  placeInterim,
  recallReferral,
  referralView,
  sendReferral,
  withdrawNeed,
} from '@panoh/referrals';
import type { Tx } from '@panoh/platform';
import { useHouse } from '../support/house';
import { makeColleague, makeMember, makeOrganisation } from '../support/members';
import {
  agreeOnDanger,
  ask,
  makeNeed,
  makeShelter,
  type NeedWorld,
  type Shelter,
} from '../support/referrals';

const WORKER: SystemActor = { kind: 'system', program: 'worker', cause: 'test' };
const KZ = { country: 'KZ', jurisdictions: ['KZ'] };
const handover = () => ({
  handedOverAt: '2025-03-10T12:20:00Z',
  place: 'At the gate',
  condition: 'tired-or-distressed',
  nextStep: 'Sleep, then a doctor.',
});

describe('a referral under attack', () => {
  const house = useHouse();
  const as = <R>(actor: MemberActor, body: (tx: Tx) => Promise<R>): Promise<R> =>
    house().api.work.run(actor, body);
  const office = async (role: Role, wish: Partial<NewOrganisation> = {}): Promise<MemberActor> =>
    makeMember(house().worker.work, await makeOrganisation(house().worker.work, { ...KZ, ...wish }), {
      role,
    });
  const colleagueOf = (actor: MemberActor, role: Role): Promise<MemberActor> =>
    makeColleague(house().worker.work, actor, { role });
  const coordinator = () => office('national-coordinator', { type: 'Commission' });
  const arrived = async (need: NeedWorld, shelter: Shelter): Promise<string> => {
    const referralId = await ask(house(), need, shelter);
    await as(shelter.staff, (tx) => acceptReferral(tx, house().api.vault, { referralId }));
    await as(shelter.staff, (tx) => arriveReferral(tx, { referralId }));
    return referralId;
  };
  const confirm = (actor: MemberActor, referralId: string, movesStewardship = false) =>
    as(actor, (tx) =>
      confirmHandover(tx, house().api.vault, { referralId, document: handover(), movesStewardship }),
    );
  const breakGlass = async (need: NeedWorld, watcher: MemberActor): Promise<void> => {
    const second = await colleagueOf(watcher, 'national-coordinator');
    const { exceptionId } = await as(watcher, (tx) =>
      askException(tx, {
        ...{ caseId: need.caseId, ground: 'break-glass', toOrganisationId: watcher.organisationId },
        ...{ categories: ['identity'], reason: 'missing-person', minutes: 30 },
      }),
    );
    await as(second, (tx) => approveException(tx, exceptionId));
  };
  const view = (actor: MemberActor, referralId: string) =>
    house().api.work.read(actor, 'test', (tx) => referralView(tx, house().api.vault, referralId));

  it('is not sent past a no by one person who types that life is in danger', async () => {
    const { api } = house();
    const need = await makeNeed(house(), { consent: { circleKinds: ['LegalService'] } });
    const police = await office('identifier', { type: 'LawEnforcement' });
    const to = { needId: need.needId, toOrganisationId: police.organisationId };
    const send = (legalBasis: string) => as(need.officer, (tx) => sendReferral(tx, { ...to, legalBasis }));
    await expect(send('threat-to-life')).rejects.toMatchObject({ code: 'REFERRAL.NO_EXCEPTION' });
    await agreeOnDanger(house(), need, police.organisationId, ['triage', 'contact']);
    const { referralId } = await send('threat-to-life');
    await as(police, (tx) => acceptReferral(tx, api.vault, { referralId }));
    // That is what the second person agreed to: accepting makes no more of it.
    const { access } = await api.work.read(police, 'test', (tx) => caseView(tx, api.vault, need.caseId));
    expect([...access.categories].sort()).toEqual(['contact', 'triage']);
  });

  it('protects as a child only who is one, or may be', async () => {
    const adult = await makeNeed(house(), { consent: { circleKinds: ['LegalService'] } });
    const shelter = await makeShelter(house(), { profile: { ageFrom: 0 } });
    const send = (need: NeedWorld) =>
      as(need.officer, (tx) =>
        sendReferral(tx, {
          ...{ needId: need.needId, toOrganisationId: shelter.id, legalBasis: 'child-protection' },
        }),
      );
    await expect(send(adult)).rejects.toMatchObject({ code: 'REFERRAL.NOT_A_CHILD' });
  });

  it('moves the stewardship only where the steward says so', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const watcher = await coordinator();
    const { referralId } = await as(watcher, (tx) =>
      sendReferral(tx, { needId: need.needId, toOrganisationId: shelter.id }),
    );
    await as(shelter.staff, (tx) => acceptReferral(tx, house().api.vault, { referralId }));
    await as(shelter.staff, (tx) => arriveReferral(tx, { referralId }));
    await breakGlass(need, watcher);
    await expect(confirm(watcher, referralId, true)).rejects.toMatchObject({
      code: 'REFERRAL.NOT_THE_STEWARD',
    });
    await confirm(shelter.staff, referralId, true);
    await confirm(need.officer, referralId);
    const { access } = await house().api.work.read(need.officer, 'test', (tx) =>
      caseView(tx, house().api.vault, need.caseId),
    );
    expect(access.isSteward).toBe(true);
  });

  it('is handed over by two sides, and by no side twice', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await arrived(need, shelter);
    expect((await confirm(shelter.staff, referralId)).state).toBe('in-transit');
    expect((await confirm(shelter.staff, referralId)).state).toBe('in-transit');
    const stranger = await makeShelter(house());
    await expect(confirm(stranger.staff, referralId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await confirm(need.officer, referralId)).state).toBe('active');
  });

  it('ends the care with it: no safety extract stays with who has nobody in its care', async () => {
    const { api } = house();
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    await as(need.officer, (tx) =>
      writeForm(tx, api.vault, {
        ...{ caseId: need.caseId, formId: 'needs' },
        document: { medical: ['medication'], medication: 'insulin twice a day' },
      }),
    );
    const referralId = await arrived(need, shelter);
    await as(need.officer, (tx) => recallReferral(tx, { referralId, reason: 'person-declined' }));
    await expect(
      api.work.read(shelter.staff, 'test', (tx) => caseView(tx, api.vault, need.caseId)),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows what was asked no longer to who gave the case away', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await arrived(need, shelter);
    expect((await view(need.officer, referralId)).ask).toMatchObject({ service: 'bed' });
    await confirm(need.officer, referralId, true);
    await confirm(shelter.staff, referralId);
    const after = await view(need.officer, referralId);
    expect([after.state, after.code, after.ask]).toEqual(['active', null, {}]);
  });

  it('is nothing to administrators, analysts and auditors of either side, in bare SQL too', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    await arrived(need, shelter);
    await as(need.officer, (tx) =>
      placeInterim(tx, { caseId: need.caseId, needId: need.needId, kind: 'hotel' }),
    );
    const tables = ['need', 'referral', 'sealed_document', 'bed_hold', 'waiting_entry', 'interim_placement'];
    for (const side of [need.officer, shelter.staff])
      for (const role of ['administrator', 'analyst', 'auditor'] as const) {
        const looks = await colleagueOf(side, role);
        for (const table of tables)
          expect([
            table,
            await as(looks, (tx) =>
              tx.sql(`SELECT 1 FROM referrals.${table} WHERE case_id = $1`, [need.caseId]),
            ),
          ]).toEqual([table, []]);
      }
  });

  it('shows its needs to the coordinator also while the glass is broken', async () => {
    const need = await makeNeed(house());
    const watcher = await coordinator();
    await breakGlass(need, watcher);
    const needs = await house().api.work.read(watcher, 'test', (tx) =>
      needsOf(tx, house().api.vault, need.caseId),
    );
    expect(needs).toHaveLength(1);
    expect(needs[0]?.ask).toEqual({});
  });

  it('keeps no word that is not on a list, wherever a code is asked', async () => {
    const { api } = house();
    const typed = 'dilshod-marvaridov';
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    const attempts = [
      as(shelter.staff, (tx) =>
        acceptReferral(tx, api.vault, { referralId, conditions: { codes: [typed], text: 'x' } }),
      ),
      as(shelter.staff, (tx) => declineReferral(tx, { referralId, reason: typed })),
      as(need.officer, (tx) => recallReferral(tx, { referralId, reason: typed })),
      as(need.officer, (tx) => closeReferral(tx, { referralId, reason: typed })),
    ];
    for (const attempt of await Promise.allSettled(attempts)) expect(attempt.status).toBe('rejected');
    await as(need.officer, (tx) => recallReferral(tx, { referralId, reason: 'need-changed' }));
    await expect(
      as(shelter.staff, (tx) => declineReferral(tx, { referralId, reason: typed })),
    ).rejects.toMatchObject({ code: 'REFERRAL.REASON' });
    const { placementId } = await as(need.officer, (tx) =>
      placeInterim(tx, { caseId: need.caseId, needId: need.needId, kind: 'hotel' }),
    );
    await expect(
      as(need.officer, (tx) => endInterim(tx, { placementId, reason: typed })),
    ).rejects.toMatchObject({ code: 'INTERIM.REASON' });
    await expect(
      as(need.officer, (tx) => withdrawNeed(tx, { needId: need.needId, reason: typed })),
    ).rejects.toMatchObject({ code: 'NEED.REASON' });
    await as(need.officer, async (tx) =>
      startPathway(tx, { caseId: need.caseId, mechanism: await mechanismInForce(tx, 'KZ'), at: tx.now }),
    );
    const begin = { caseId: need.caseId, track: 'status', action: 'begin-identification' };
    for (const wish of [{ reason: typed }, { legalBasis: typed }, { conflicts: [typed] }])
      await expect(
        as(need.officer, (tx) => takeAction(tx, { ...begin, ...wish }, api.vault)),
      ).rejects.toMatchObject({ code: 'PATHWAY.NOT_A_CODE' });
    const kept = await house().worker.work.read(WORKER, 'test', (tx) =>
      tx.sql(`SELECT 1 FROM panoh.outbox WHERE case_id = $1 AND data::text LIKE '%' || $2 || '%'`, [
        ...[need.caseId, typed],
      ]),
    );
    expect(kept).toEqual([]);
  });

  it('on a reported crime goes to the police and to nobody else', async () => {
    const { api } = house();
    const need = await makeNeed(house());
    const law = await as(need.officer, (tx) => mechanismInForce(tx, 'KZ'));
    await as(need.officer, (tx) => startPathway(tx, { caseId: need.caseId, mechanism: law, at: tx.now }));
    await as(need.officer, (tx) =>
      writeForm(tx, api.vault, {
        ...{ caseId: need.caseId, formId: 'identification' },
        document: IDENTIFIED,
      }),
    );
    const step = (action: string, wish: object = {}) =>
      as(need.officer, (tx) =>
        takeAction(tx, { caseId: need.caseId, track: 'status', action, ...wish }, api.vault),
      );
    await step('begin-identification');
    await step('identify');
    const crime = { legalBasis: 'criminal-report' };
    const ngo = await makeShelter(house());
    await expect(step('submit-to-police', { ...crime, recipientId: ngo.id })).rejects.toMatchObject({
      code: 'PATHWAY.RECIPIENT_KIND',
    });
    const police = await office('identifier', { type: 'LawEnforcement' });
    await step('submit-to-police', { ...crime, recipientId: police.organisationId });
    const told = await house().worker.work.read(WORKER, 'test', (tx) =>
      tx.sql<{ data: { legalBasis: string } }>(
        `SELECT data FROM panoh.outbox WHERE case_id = $1 AND type = 'disclosure.without-consent'`,
        [need.caseId],
      ),
    );
    expect(told.map(({ data }) => data.legalBasis)).toEqual(['criminal-report']);
  });

  it('is moved by nobody whom no lead has confirmed: an administrator could have invited them', async () => {
    const { api, worker } = house();
    const need = await makeNeed(house());
    const [shelter, other] = [await makeShelter(house()), await makeShelter(house())];
    const referralId = await ask(house(), need, shelter);
    const puppet = (of: MemberActor, role: Role = of.role): Promise<MemberActor> =>
      makeColleague(worker.work, of, { role, lead: true, confirmed: false });
    const [sender, receiver] = [await puppet(need.officer), await puppet(shelter.staff)];
    const attempts = [
      () => as(receiver, (tx) => acceptReferral(tx, api.vault, { referralId })),
      () => as(receiver, (tx) => declineReferral(tx, { referralId, reason: 'capacity' })),
      () => as(sender, (tx) => recallReferral(tx, { referralId, reason: 'need-changed' })),
      () => as(sender, (tx) => sendReferral(tx, { needId: need.needId, toOrganisationId: other.id })),
      () => as(sender, (tx) => withdrawNeed(tx, { needId: need.needId, reason: 'need-changed' })),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: 'REFERRAL.NOT_CONFIRMED' });
    const assigned = await as(need.officer, (tx) =>
      tx.one<{ id: string }>(`SELECT id FROM cases.assignment WHERE case_id = $1`, [need.caseId]),
    );
    await expect(as(sender, (tx) => endAssignment(tx, assigned?.id ?? ''))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      as(sender, (tx) =>
        giveAssignment(tx, { caseId: need.caseId, membershipId: need.officer.membershipId }),
      ),
    ).rejects.toMatchObject({ code: 'ASSIGNMENT.NOT_LEAD' });
    const watcher = await puppet(await coordinator());
    expect(await api.work.read(watcher, 'test', (tx) => listCases(tx, { limit: 9 }))).toEqual([]);
    await expect(as(watcher, (tx) => requireAccess(tx, need.caseId, 'code'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('leaves nothing in the inbox of who was recalled', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    await as(need.officer, (tx) => recallReferral(tx, { referralId, reason: 'need-changed' }));
    expect(
      await house().api.work.read(shelter.staff, 'test', (tx) => inboxOf(tx, house().api.vault, 9)),
    ).toEqual([]);
    const { code, ask: asked } = await view(shelter.staff, referralId);
    expect([code, asked]).toEqual([null, {}]);
  });
});

const IDENTIFIED = {
  ...{
    acts: ['recruited', 'harboured'],
    means: ['deception'],
    purposes: ['ForcedLabour'],
    conclusion: 'indicated',
  },
  ...{ reasons: 'Passport kept, five months unpaid, locked at night.', informedOfConclusion: true },
};
