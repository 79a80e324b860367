import { randomBytes } from 'node:crypto';
import { caseCode, parseCaseCode } from '@panoh/kernel';
import { personForm, signalNote } from '../support/cases';
import { referralForm } from '../support/referrals';
import { good, refusal } from './answers';
import * as asking from './asking';
import { everythingStored } from './dump';
import { identification, riskAssessment } from './forms';
import { marksInMails } from './letters';
import { clock, clocksSeenBy, eventsOf, fateOf, kindsTold, noticesOf } from './looking';
import { mailed, settled } from './quiet';
import * as steps from './steps';
import { differencesFromNobody, findsByName } from './strangers';
import { type Member, useWorld } from './world';

/**
 * Case 4: a woman of 27 from Uzbekistan refuses everything but a return document in Istanbul in February 2025,
 * calls for help in Bukhara in July, and a week later takes back what she allowed the police. Everybody is invented.
 */
const story = useWorld('2025-02-12', 'Asia/Tashkent', async (world) => {
  const bukhara = { country: 'UZ', region: 'UZ-BU' };
  const nation = { name: 'National Commission', type: 'Commission', country: 'UZ' } as const;
  const coordinator = await world.somebody('Rustam', 'national-coordinator', nation);
  const commission = { name: 'Commission of Bukhara', type: 'Commission', ...bukhara } as const;
  const mission = {
    name: 'Mission in Istanbul',
    type: 'Consulate',
    country: 'UZ',
    zone: 'Europe/Istanbul',
  } as const;
  const border = { name: 'Border at the Airport', type: 'ImmigrationService', country: 'UZ' } as const;
  const [consul, guard, operator, helper, officer, secretary] = await Promise.all([
    world.somebody('Jahongir', 'consular-officer', mission, 'uz-Latn'),
    world.somebody('Sherzod', 'identifier', border),
    world.somebody('Nodira', 'identifier', { name: 'Hotline of Bukhara', ...bukhara }, 'uz-Latn'),
    world.somebody('Feruza', 'case-manager', { name: 'Centre under the Mulberry', ...bukhara }),
    world.somebody('Otabek', 'identifier', { name: 'Unit of Bukhara', type: 'LawEnforcement', ...bukhara }),
    world.somebody('Kamola', 'territorial-secretary', {
      ...commission,
      superiorId: coordinator.organisation.id,
    }),
  ]);
  for (const kind of services) await asking.offersService(helper, kind);
  const people = { consul, guard, operator, helper, officer, secretary, coordinator };
  return { ...people, everybody: Object.values(people) };
});

const NAME = { given: 'Zulxumor', family: 'Yulduzbekova', script: 'Latn' };
const WANTED = { given: NAME.given, family: NAME.family, birthYear: 1997 };
/** Whatever she said at the window and must be found nowhere. */
const MARKS = ['zulxumor', 'yulduzbek', '+90 555 010 2030', '5550102030'];
const services = ['outreach', 'psychological', 'legal'] as const;

let card: steps.Card;
let woman: steps.Card;
let p4: string;
let requests: asking.Referral[];

describe('case 4: a woman who says no in Istanbul and comes back in Bukhara', () => {
  it('Wed 12 Feb she says no to everything: a card with a code and one anonymous fact remain', async () => {
    const { world, consul } = story();
    await world.itIs('2025-02-12T11:00', 'Europe/Istanbul');
    const said = {
      callBackChannel: 'phone-call',
      callBackTo: '+90 555 010 2030',
      receivedAt: '2025-02-12T08:00:00Z',
    };
    const signal = signalNote({
      placeCountry: 'TR',
      urgency: 'planned',
      suspectedForms: ['SexualExploitation'],
      ...said,
    });
    const refused = { jurisdiction: 'UZ', ageClass: 'adult', signal, gender: 'Feminine', ageBand: '25-34' };
    // There is no place for a name, and what was said beside the codes is not kept.
    expect(refusal(await consul.desk.post('/api/v1/refusals', { ...refused, name: NAME }))).toBe(
      '422 BODY.INVALID',
    );
    card = good(await consul.desk.post<steps.Card>('/api/v1/refusals', refused));
    expect(parseCaseCode(card.code)).toBe(card.code);

    await settled(world);
    expect(await facts()).toEqual([
      expect.objectContaining({
        ...{
          jurisdiction: 'UZ',
          country_of_exploitation: 'TR',
          gender: 'Feminine',
          majority: 'adult',
          signal: '2025-02',
        },
        ...{
          exploitation: ['SexualExploitation'],
          channel: 'consular-service-request',
          citizenship: null,
          presumed: null,
        },
      }),
    ]);
  });

  it('nothing that could name her is kept anywhere, and no note is in the consular file', async () => {
    const { world, consul, secretary, coordinator } = story();
    const stored = await everythingStored(world);
    expect(stored).toContain(card.code.toLowerCase());
    expect(MARKS.filter((mark) => stored.includes(mark))).toEqual([]);
    expect(MARKS.filter((mark) => world.programs.log().toLowerCase().includes(mark))).toEqual([]);
    for (const table of ['record', 'sealed_document', 'consent', 'person_token', 'access_grant'])
      expect([
        table,
        await world.look(`SELECT 1 FROM cases.${table} WHERE case_id = $1`, [card.caseId]),
      ]).toEqual([table, []]);
    for (const who of [consul, secretary, coordinator]) expect(await listed(who)).toEqual([]);
    expect((await steps.opensCase(consul, card)).sections).toEqual([]);
    expect(await findsByName(consul, WANTED)).toEqual([]);
  });

  it('Thu 13 Feb she flies home alone and nobody is alerted', async () => {
    const { world, everybody, guard } = story();
    await world.itIs('2025-02-13T18:00');
    await mailed(world);
    expect(world.mail.mails).toEqual([]);
    for (const one of everybody) expect([one.name, await noticesOf(one)]).toEqual([one.name, []]);
    expect((await guard.desk.get(`/api/v1/cases/by-code/${card.code}`)).status).toBe(404);
  });

  it('Mon 14 Jul she calls the hotline; the earlier card counts with hers only because she gives it', async () => {
    const { world, operator } = story();
    await world.itIs('2025-07-14T10:00');
    const note = {
      channel: 'hotline',
      placeCountry: 'TR',
      receivedAt: '2025-07-14T05:00:00Z',
      suspectedForms: ['SexualExploitation'],
    };
    woman = await steps.registersSignal(operator, { jurisdiction: 'UZ', region: 'UZ-BU' }, 'adult', note);
    expect(woman.code).not.toBe(card.code);
    await settled(world);
    expect(await facts()).toHaveLength(2);

    const link = (code: string) =>
      operator.desk.post(`/api/v1/cases/${woman.caseId}/earlier-refusal`, { code });
    expect((await link(caseCode(randomBytes(5)))).body).toEqual({ linked: false });
    const wrong = card.code.replace(/.$/, card.code.endsWith('A') ? 'B' : 'A');
    expect(refusal(await link(wrong))).toBe('422 CASE_CODE.CHECK');
    expect((await link(card.code.toLowerCase().replaceAll('-', ' '))).body).toEqual({ linked: true });
    expect((await link(card.code)).body).toEqual({ linked: false });
    await settled(world);
    expect(await facts()).toEqual([
      expect.objectContaining({ gender: null, channel: 'hotline', region: 'UZ-BU' }),
    ]);
    expect(await steps.opensCase(operator, woman)).toMatchObject({ code: woman.code });
  });

  it('she says yes to P1 to P4, P9 and P12, and is presumed the same day', async () => {
    const { world, operator, officer, secretary } = story();
    const year = { validFrom: '2025-07-14', validUntil: '2026-07-14' };
    for (const purpose of ['P1', 'P2', 'P12']) await steps.recordsYes(operator, woman, purpose, year);
    const circle = { recipientKind: 'circle', circleKinds: ['NGO'], circleCountry: 'UZ' };
    await steps.recordsYes(operator, woman, 'P3', {
      ...year,
      ...circle,
      categories: ['triage', 'identity', 'contact', 'story', 'legal'],
    });
    const police = { recipientKind: 'organisation', recipientOrganisation: officer.organisation.id };
    p4 = await steps.recordsYes(operator, woman, 'P4', {
      ...year,
      ...police,
      categories: ['triage', 'identity'],
    });
    const doctors = {
      recipientKind: 'circle',
      circleKinds: ['HealthServiceOrganisation'],
      circleCountry: 'UZ',
    };
    await steps.recordsYes(operator, woman, 'P9', {
      ...year,
      ...doctors,
      categories: ['triage', 'identity', 'health'],
    });
    const person = {
      name: NAME,
      gender: 'Feminine',
      birthDate: { certainty: 'year' as const, year: 1997 },
      phone: '+998 90 000 44 55',
    };
    await steps.registersPerson(operator, woman, personForm(person));
    await steps.writesForm(
      operator,
      woman,
      'identification',
      identification({ means: ['deception'], purposes: ['SexualExploitation'] }),
    );
    await steps.writesForm(operator, woman, 'risk', riskAssessment('2025-07-28'));
    await steps.takesStep(operator, woman, 'status.begin-identification');
    expect(await steps.takesStep(operator, woman, 'status.identify')).toMatchObject({
      status: 'presumed',
      reflection: 'active',
    });
    await settled(world);
    expect(await kindsTold(secretary)).toEqual(['case-changed']);
    expect(await facts()).toEqual([expect.objectContaining({ gender: 'Feminine', presumed: '2025-07' })]);
  });

  it('Tue 15 Jul the centre accepts outreach, psychologist and lawyer; the plan is due on Tue 22 Jul', async () => {
    const { world, operator, helper } = story();
    for (const service of services) {
      const wish = { service, urgency: 'standard', gender: 'Feminine', bedProfile: [] };
      await asking.asks(
        operator,
        await asking.opensNeed(operator, woman, referralForm(wish)),
        helper.organisation,
      );
    }
    await world.itIs('2025-07-15T09:00');
    const inbox = (await asking.inboxOf(helper)).filter(({ code }) => code === woman.code);
    expect(inbox.map(({ ask }) => ask['service']).sort()).toEqual([...services].sort());
    requests = await Promise.all(inbox.map((one) => asking.looksAt(helper, one)));
    for (const one of requests) expect((await asking.does(helper, one, 'acceptance')).state).toBe('accepted');
    expect(await fateOf(world, woman, 'referral-answer')).toEqual(['met', 'met', 'met']);

    const first = requests.find(({ ask }) => ask['service'] === 'outreach')!;
    await asking.does(helper, first, 'arrival');
    await asking.confirmsHandover(operator, first, '2025-07-15T09:00+05:00', { movesStewardship: true });
    expect((await asking.confirmsHandover(helper, first, '2025-07-15T09:00+05:00')).state).toBe('active');
    expect(await steps.takesStep(helper, woman, 'services.reach-out')).toMatchObject({
      services: 'outreach',
      status: 'presumed',
    });
    const plan = await clock(helper, woman, 'first-plan');
    expect(plan).toMatchObject({
      code: 'NRM-PLN',
      localDate: '2025-07-22',
      ownerOrganisationId: helper.organisation.id,
    });
    expect(world.minute(plan.due)).toBe('2025-07-22 23:59');
  });

  it('what she allowed goes to the police unit, and no more', async () => {
    const { world, helper, officer } = story();
    await world.itIs('2025-07-15T11:00');
    const to = { recipientId: officer.organisation.id, consentId: p4 };
    expect(await steps.takesStep(helper, woman, 'status.submit', to)).toMatchObject({
      status: 'formal-pending',
    });
    await settled(world);
    expect(await kindsTold(officer)).toContain('case-changed');
    good(await officer.desk.post(`/api/v1/cases/${woman.caseId}/assignments`, { reason: 'on-duty' }));
    const seen = await steps.opensCase(officer, woman);
    expect(seen.open).toEqual(['triage', 'identity']);
    expect(
      seen.sections.find(({ formId, category }) => formId === 'person' && category === 'identity')?.document,
    ).toMatchObject({ name: NAME });
    expect(seen.sections.filter(({ category }) => !seen.open.includes(category))).toEqual([]);
    expect(await findsByName(officer, WANTED)).toEqual([woman.code]);
  });

  it('Mon 21 Jul she takes P4 back: the police find nobody any more, everything else goes on', async () => {
    const { world, helper, officer } = story();
    await world.itIs('2025-07-21T10:00');
    const before = await steps.pathwayOf(helper, woman);
    await steps.withdraws(helper, p4);
    const closed = (await steps.grantsOf(helper, woman)).filter(
      ({ organisationId }) => organisationId === officer.organisation.id,
    );
    expect(closed.map(({ closeReason, closedAt }) => [closeReason, world.minute(closedAt)])).toEqual([
      ['withdrawn', '2025-07-21 10:00'],
    ]);
    expect((await steps.consentsOf(helper, woman)).P4).toBe('withdrawn');

    // Not "no access": the answer that a case gets which never was.
    expect(await differencesFromNobody(officer, woman, WANTED)).toEqual([]);
    expect([await findsByName(helper, WANTED), await listed(officer)]).toEqual([[woman.code], []]);

    expect(await steps.pathwayOf(helper, woman)).toEqual(before);
    for (const one of requests)
      expect(['accepted', 'active']).toContain((await asking.looksAt(helper, one)).state);
    expect((await steps.opensCase(helper, woman)).open).toEqual(
      expect.arrayContaining(['triage', 'identity', 'contact', 'story']),
    );
    expect((await clock(helper, woman, 'first-plan')).localDate).toBe('2025-07-22');
  });

  it('the risk is looked at again, and the police are asked for nothing any more', async () => {
    const { world, helper, officer } = story();
    const threat = { actor: 'trafficker', place: 'here', likelihood: 3, severity: 3 };
    await steps.writesForm(helper, woman, 'risk', riskAssessment('2025-08-04', { risks: [threat] }));
    const decided = { records: [{ need: 'person-decision' }] };
    expect(await steps.takesStep(helper, woman, 'status.withdraw-request', decided)).toMatchObject({
      status: 'presumed',
    });
    expect(await fateOf(world, woman, 'formal-identification')).toEqual(['cancelled']);
    expect(await clocksSeenBy(officer, woman)).toEqual([]);
    const again = await steps.asksStep(helper, woman, 'status.submit', {
      recipientId: officer.organisation.id,
      consentId: p4,
    });
    expect(refusal(again)).toBe('409 MECHANISM.CONSENT_MISSING');
    expect(await eventsOf(world, woman, 'consent.withdrawn')).toHaveLength(1);
    await mailed(world);
    expect(marksInMails(world, [...MARKS, woman.code, card.code, '000 44 55'])).toEqual([]);
  });
});

/** What is counted at this moment, month by month: one row for one person. */
const facts = (): Promise<object[]> =>
  story().world.look(
    `SELECT jurisdiction, region, country_of_exploitation, citizenship, gender, majority, exploitation, channel,
       to_char(signal_month, 'YYYY-MM') AS signal, to_char(presumed_month, 'YYYY-MM') AS presumed
     FROM statistics.fact WHERE valid_to IS NULL`,
  );

const listed = async (who: Member): Promise<unknown[]> =>
  good(await who.desk.get<{ items: unknown[] }>('/api/v1/cases')).items;
