import type { BedProfile } from '@panoh/directory';
import type { FormDocument } from '@panoh/kernel';
import { bedProfile, referralForm } from '../support/referrals';
import { good, refusal } from './answers';
import * as asking from './asking';
import { identification, riskAssessment } from './forms';
import { clock, eventsOf, fateOf, kindsTold, noticesOf } from './looking';
import { settled } from './quiet';
import * as steps from './steps';
import { type Member, useWorld } from './world';

/**
 * Case 5, Monday 27 to Thursday 30 October 2025: a woman from Turkmenistan who cannot climb stairs, and her son of
 * four, in a hospital in Bishkek. Two houses cannot take them, the third can. Everybody is invented.
 */
const story = useWorld('2025-10-27', 'Asia/Bishkek', async (world) => {
  const nation = { name: 'National Commission', type: 'Commission', country: 'KG' } as const;
  const coordinator = await world.somebody('Gulmira', 'national-coordinator', nation);
  const superiorId = coordinator.organisation.id;
  const at = { country: 'KG', region: 'KG-GB' };
  const mission = {
    name: 'Mission in Bishkek',
    type: 'Consulate',
    country: 'TM',
    jurisdictions: ['TM', 'KG'],
  } as const;
  const [hospital, consul, a, b, c, x, secretary] = await Promise.all([
    world.somebody('Ainura', 'identifier', { name: 'Hospital', type: 'HealthServiceOrganisation', ...at }),
    world.somebody('Maral', 'consular-officer', mission),
    world.somebody('Bermet', 'shelter-staff', { name: 'House A', ...at }),
    world.somebody('Cholpon', 'shelter-staff', { name: 'House B in Osh', ...at, region: 'KG-O' }),
    world.somebody('Damira', 'shelter-staff', { name: 'House C in Chui', ...at, region: 'KG-C' }),
    world.somebody('Elmira', 'shelter-staff', { name: 'House in Neighbourhood X', ...at, region: 'KG-GBX' }),
    world.somebody('Farida', 'territorial-secretary', {
      name: 'Commission',
      type: 'Commission',
      ...at,
      superiorId,
    }),
  ]);
  const [bedA = ''] = await asking.offersBeds(a, family);
  // House B has entered its room wrongly: it has stairs, and takes children from seven.
  const [bedB = ''] = await asking.offersBeds(b, family);
  await asking.offersBeds(c, { ...family, features: ['parent-with-children'] });
  await asking.offersBeds(x, family);
  return { hospital, consul, a, b, c, x, secretary, coordinator, bedA, bedB };
});

const family = {
  ...{
    genders: ['Feminine'],
    ageFrom: 18,
    ageTo: 70,
    persons: 3,
    children: { from: 0, to: 17 },
    acceptsMen: false,
  },
  ...{ features: ['parent-with-children', 'step-free'], languages: ['ru', 'ky'] },
} satisfies Partial<BedProfile>;
const motherAndSon: FormDocument = {
  ...{ urgency: 'standard', gender: 'Feminine', ageBand: '25-34', familySize: 2, children: [{ age: 4 }] },
  ...{ bedProfile: ['parent-with-children', 'step-free'], languages: ['tk', 'ru'] },
  ...{ mustNot: ['avoid-region', 'no-consulate-contact'], avoidRegions: [{ region: 'KG-GBX' }] },
};
const bishkek = { jurisdiction: 'KG', region: 'KG-GB' };
const yes = {
  recipientKind: 'circle',
  circleKinds: ['NGO'],
  circleCountry: 'KG',
  validFrom: '2025-10-27',
  validUntil: '2026-10-27',
};

let woman: steps.Card;
let need: asking.Need;
const sent: Record<'a' | 'b' | 'c', asking.Referral> = {} as never;

describe('case 5: a mother who cannot climb stairs and her son, in Bishkek', () => {
  it('16:30 she refuses her consulate: it stays locked, whatever somebody writes beside it', async () => {
    const { world, hospital, consul } = story();
    await world.itIs('2025-10-27T16:30');
    const note = {
      channel: 'health',
      placeCountry: 'KG',
      children: 1,
      receivedAt: '2025-10-27T10:30:00Z',
      suspectedForms: ['Servitude'],
    };
    woman = await steps.registersSignal(hospital, bishkek, 'adult', note);
    await steps.takesStep(hospital, woman, 'status.begin-identification');
    const told = {
      means: ['threat', 'abuse-of-vulnerability'],
      purposes: ['Servitude'],
      interpreter: 'I-17',
      interviewLanguage: 'tk',
    };
    await steps.writesForm(hospital, woman, 'identification', identification(told));
    expect(await steps.takesStep(hospital, woman, 'status.identify')).toMatchObject({ status: 'presumed' });
    await steps.recordsYes(hospital, woman, 'P3', {
      ...yes,
      categories: ['triage', 'identity', 'health'],
      neverKinds: ['own-consulate'],
    });
    await steps.recordsNo(hospital, woman, 'P7');
    const asylum = {
      services: ['legal', 'bed'],
      housing: 'tonight',
      bedProfile: ['parent-with-children', 'step-free'],
      legal: ['asylum'],
    };
    const needs = await steps.writesForm(hospital, woman, 'needs', {
      ...asylum,
      medical: ['disability'],
      psychological: 'some',
    });
    expect(needs).toMatchObject({ complete: true, document: { legal: ['asylum'] } });
    await steps.writesForm(hospital, woman, 'risk', riskAssessment('2025-11-03'));

    const papers = await asking.opensNeed(
      hospital,
      woman,
      referralForm({ ...motherAndSon, service: 'documents' }),
    );
    for (const legalBasis of [undefined, 'threat-to-life']) {
      const to = { organisationId: consul.organisation.id, legalBasis };
      expect(refusal(await hospital.desk.post(`/api/v1/needs/${papers.id}/referrals`, to))).toBe(
        '409 REFERRAL.NOT_PERMITTED',
      );
    }
    expect((await consul.desk.get(`/api/v1/cases/by-code/${woman.code}`)).status).toBe(404);
  });

  it('16:50 house A fits best and is asked first; neighbourhood X is not', async () => {
    const { world, hospital, a, b, c, x } = story();
    await world.itIs('2025-10-27T16:50');
    need = await asking.opensNeed(hospital, woman, referralForm(motherAndSon));
    const matches = await asking.matchesFor(hospital, need);
    const of = ({ organisation }: Member) =>
      matches.find(({ organisationId }) => organisationId === organisation.id);
    expect(of(x)?.exclusions).toEqual(['region-avoided']);
    expect(of(c)?.exclusions).toEqual(['step-free-missing']);
    expect(of(a)).toMatchObject({
      rank: 1,
      reasons: expect.arrayContaining(['bed-free', 'same-region']) as unknown,
    });
    expect(of(b)).toMatchObject({ rank: 2, exclusions: [] });
    need = await asking.asks(hospital, need, a.organisation);
    sent.a = await asking.takesUp(a, woman);
    expect([sent.a.attempt, world.minute(sent.a.answerBy)]).toEqual([1, '2025-10-28 16:50']);
  });

  it('18:05 house A is full and puts her on its list as the second; the next attempt is proposed', async () => {
    const { world, hospital, a, bedA } = story();
    await world.itIs('2025-10-27T17:30');
    good(await a.desk.patch(`/api/v1/beds/${bedA}`, { state: 'occupied' }));
    const other = await steps.registersSignal(hospital, bishkek, 'adult', { children: 1 });
    await steps.recordsYes(hospital, other, 'P3', { ...yes, categories: ['triage'] });
    await asking.asks(
      hospital,
      await asking.opensNeed(hospital, other, referralForm(motherAndSon)),
      a.organisation,
    );
    const first = await asking.does(a, await asking.takesUp(a, other), 'waitlisting', { reason: 'capacity' });
    expect(first.waitingPlace).toBe(1);

    await world.itIs('2025-10-27T18:05');
    const waits = await asking.does(a, sent.a, 'waitlisting', { reason: 'capacity' });
    expect([waits.state, waits.waitingPlace]).toEqual(['waitlisted', 2]);
    expect((await asking.looksAt(hospital, sent.a)).waitingPlace).toBe(2);
    expect(await fateOf(world, woman, 'referral-answer')).toEqual(['met']);
    await settled(world);
    expect((await kindsTold(hospital))[0]).toBe('referral-waitlisted');
    const [event] = await world.look<{ proposes: string[] }>(
      `SELECT data->'proposes' AS proposes FROM panoh.outbox WHERE type = 'referral.waitlisted' AND case_id = $1`,
      [woman.caseId],
    );
    expect(event?.proposes).toEqual(['next-attempt']);
  });

  it('18:10 the second attempt goes to house B, which learns nothing of what A said', async () => {
    const { world, hospital, a, b } = story();
    await world.itIs('2025-10-27T18:10');
    const next = (await asking.matchesFor(hospital, need)).filter(
      ({ exclusions }) => exclusions.length === 0,
    );
    expect(next.map(({ organisationId, rank }) => [organisationId, rank])).toEqual([[b.organisation.id, 1]]);
    need = await asking.asks(hospital, need, b.organisation);
    sent.b = await asking.takesUp(b, woman);
    expect([sent.b.attempt, world.minute(sent.b.answerBy)]).toEqual([2, '2025-10-28 18:10']);
    const seen = [sent.b, await asking.looksAt(b, sent.b), await steps.opensCase(b, woman)];
    expect(JSON.stringify(seen)).not.toMatch(
      new RegExp(`capacity|waitlisted|${a.organisation.id}|${sent.a.id}`),
    );
    expect((await b.desk.get(`/api/v1/referrals/${sent.a.id}`)).status).toBe(404);
    expect((await b.desk.get(`/api/v1/needs/${need.id}`)).status).toBe(404);
  });

  it('20:15 she stays in the crisis room of the hospital, with a clock of its own to Thursday 20:15', async () => {
    const { world, hospital } = story();
    await world.itIs('2025-10-27T20:15');
    const placed = { needId: need.id, kind: 'crisis-room' };
    const { interim } = good(
      await hospital.desk.post<asking.Need>(`/api/v1/cases/${woman.caseId}/interim-placements`, placed),
    );
    expect([world.minute(interim?.beganAt ?? null), world.minute(interim?.endsBy ?? null)]).toEqual([
      '2025-10-27 20:15',
      '2025-10-30 20:15',
    ]);
    expect(await clock(hospital, woman, 'interim-placement')).toMatchObject({
      code: 'NRM-INT',
      state: 'running',
    });
  });

  it('Tue 10:40 house B cannot: the second no is told to the territorial secretary, and its own data are put right', async () => {
    const { world, hospital, b, bedB, secretary, coordinator } = story();
    await world.itIs('2025-10-28T10:40');
    expect((await asking.does(b, sent.b, 'decline', { reason: 'profile' })).state).toBe('declined');
    expect((await b.desk.get(`/api/v1/cases/${woman.caseId}`)).status).toBe(404);
    need = await asking.looksAtNeed(hospital, need);
    expect([need.attempts, need.declines, world.minute(need.escalatedAt)]).toEqual([
      2,
      1,
      '2025-10-28 10:40',
    ]);
    const escalated = await clock(secretary, woman, 'escalated-need');
    expect([escalated.ownerOrganisationId, world.minute(escalated.due)]).toEqual([
      secretary.organisation.id,
      '2025-10-29 10:40',
    ]);
    await settled(world);
    expect(await kindsTold(secretary)).toContain('need-escalated');
    expect(await kindsTold(coordinator)).not.toContain('need-escalated');
    const forSecretary = await asking.looksAtNeed(secretary, need);
    expect([forSecretary.declines, (await steps.opensCase(secretary, woman)).sections]).toEqual([1, []]);

    const profile = bedProfile({
      ...family,
      children: { from: 7, to: 17 },
      features: ['parent-with-children'],
    });
    good(await b.desk.patch(`/api/v1/beds/${bedB}`, { profile }));
    const later = await asking.opensNeed(
      hospital,
      woman,
      referralForm({ ...motherAndSon, urgency: 'planned' }),
    );
    const judged = (await asking.matchesFor(hospital, later)).find(
      ({ organisationId }) => organisationId === b.organisation.id,
    );
    expect(judged?.exclusions).toEqual(expect.arrayContaining(['children-age', 'step-free-missing']));
    good(await hospital.desk.post(`/api/v1/needs/${later.id}/withdrawal`, { reason: 'need-changed' }));
  });

  it('Wed 10:40 nobody has acted: the coordinator is told after the secretary', async () => {
    const { world, secretary, coordinator } = story();
    await world.itIs('2025-10-29T10:39');
    await settled(world);
    const told = async (): Promise<boolean> =>
      (await noticesOf(coordinator)).some(
        ({ kind, caseCode }) => kind === 'deadline-escalated' && caseCode === woman.code,
      );
    expect(await told()).toBe(false);
    await world.itIs('2025-10-29T11:41');
    await settled(world);
    expect(await kindsTold(secretary)).toContain('deadline-passed');
    expect(await told()).toBe(true);
  });

  it('Wed 15:20 house C accepts with conditions; the coordinator agrees to the cost; the place at A is given up', async () => {
    const { world, hospital, a, c, coordinator } = story();
    await world.itIs('2025-10-29T14:00');
    const rerouted = good(
      await hospital.desk.post<asking.Referral>(`/api/v1/referrals/${sent.b.id}/rerouting`, {
        organisationId: c.organisation.id,
      }),
    );
    expect(rerouted.state).toBe('re-routed');
    sent.c = await asking.takesUp(c, woman);
    expect(sent.c.attempt).toBe(3);

    await world.itIs('2025-10-29T15:20');
    const conditions = {
      codes: ['ramp', 'nurse-visits'],
      text: 'We rent a ramp; a nurse comes twice a week.',
    };
    const accepted = await asking.does(c, sent.c, 'acceptance', { conditions });
    expect([accepted.state, accepted.conditions]).toEqual(['accepted-with-conditions', conditions.codes]);
    expect((await asking.looksAt(hospital, sent.c)).conditionsInWords).toBe(conditions.text);
    const place = await asking.looksAt(a, sent.a);
    expect([place.state, place.reason, place.waitingPlace]).toEqual(['recalled', 'placed-elsewhere', null]);
    const queue = good(
      await a.desk.get<{ items: { code: string; place: number }[] }>('/api/v1/waiting-list'),
    ).items;
    expect(queue.map(({ place: number }) => number)).toEqual([1]);
    expect(await fateOf(world, woman, 'escalated-need')).toEqual(['met-late']);

    await settled(world);
    expect(await kindsTold(coordinator)).toContain('referral-accepted-with-conditions');
    expect((await asking.looksAt(coordinator, sent.c)).conditionsInWords).toBe(null);
    await world.itIs('2025-10-29T15:40');
    expect((await asking.does(coordinator, sent.c, 'cost-approval')).state).toBe('accepted-with-conditions');
    await settled(world);
    for (const told of [hospital, c]) expect(await kindsTold(told)).toContain('referral-cost-approved');
  });

  it('Thu 11:00 they arrive, 11:25 both sides confirm: 66 hours and 10 minutes, and the crisis room is over', async () => {
    const { world, hospital, c } = story();
    await world.itIs('2025-10-30T11:00');
    await asking.does(c, sent.c, 'arrival');
    await world.itIs('2025-10-30T11:25');
    await asking.confirmsHandover(hospital, sent.c, '2025-10-30T11:25+06:00');
    expect((await asking.confirmsHandover(c, sent.c, '2025-10-30T11:25+06:00')).state).toBe('active');
    need = await asking.looksAtNeed(hospital, need);
    expect([need.state, need.minutesToBed]).toEqual(['met', 66 * 60 + 10]);
    expect([need.firstSentAt, need.metAt].map((at) => world.minute(at))).toEqual([
      '2025-10-27 16:50',
      '2025-10-30 11:00',
    ]);
    expect(world.minute(need.interim?.endedAt ?? null)).toBe('2025-10-30 11:25');
    await settled(world);
    expect(await fateOf(world, woman, 'interim-placement')).toEqual(['met']);
    expect(await fateOf(world, woman, 'handover')).toEqual(['met']);
    const { sections } = await steps.opensCase(hospital, woman);
    expect(sections.filter(({ writtenBy }) => writtenBy === c.organisation.id)).toEqual([]);
  });
});

describe('house B says no in the second in which the coordinator takes the request back', () => {
  it.each([1, 2, 3, 4])('one of the two stands, and both are kept (round %i)', async () => {
    const { world, hospital, b, coordinator } = story();
    const other = await steps.registersSignal(hospital, bishkek, 'adult');
    await steps.recordsYes(hospital, other, 'P3', { ...yes, categories: ['triage'] });
    const asked = await asking.opensNeed(
      hospital,
      other,
      referralForm({ ...motherAndSon, children: [{ age: 9 }], bedProfile: ['parent-with-children'] }),
    );
    await asking.asks(hospital, asked, b.organisation);
    const request = await asking.takesUp(b, other);
    const [declined, recalled] = await Promise.all([
      asking.says(b, request, 'decline', { reason: 'profile' }),
      asking.says(coordinator, request, 'recall', { reason: 'need-changed' }),
    ]);
    expect([declined.status, recalled.status]).toEqual([200, 200]);
    const { state } = await asking.looksAt(hospital, request);
    expect(['declined', 'recalled']).toContain(state);
    expect([declined.body.state, recalled.body.state]).toEqual([state, state]);
    const late = state === 'declined' ? 'referral.recall-came-late' : 'referral.decline-came-late';
    const events = (await eventsOf(world, other, 'referral.%')).filter((type) => /decline|recall/.test(type));
    expect(events).toEqual([`referral.${state}`, late]);
  });
});
