import { personForm } from '../support/cases';
import { referralForm } from '../support/referrals';
import { refusal } from './answers';
import * as asking from './asking';
import { identification, indicators, riskAssessment } from './forms';
import { mailsTo, marksInMails, otherThanPlain } from './letters';
import { clock, fateOf, kindsTold, noticesOf } from './looking';
import { mailed, settled } from './quiet';
import * as steps from './steps';
import { differencesFromNobody, findsByName, isTold } from './strangers';
import { type Member, useWorld } from './world';

/**
 * Case 1, Monday 10 March 2025: a man of 34 from Uzbekistan on a building site near Almaty asks his consulate
 * for a return certificate. Everybody is invented.
 */
const story = useWorld('2025-03-10', 'Asia/Almaty', async (world) => {
  const almaty = { country: 'KZ', region: 'KZ-ALA' };
  const mission = { name: 'Mission in Almaty', type: 'Consulate', country: 'UZ', region: 'KZ-ALA' } as const;
  const nation = { name: 'National Commission', type: 'Commission', country: 'KZ' } as const;
  const coordinator = await world.somebody('Bolat', 'national-coordinator', nation);
  const commission = { name: 'Commission of Almaty', type: 'Commission', ...almaty } as const;
  const [consul, shelter, otherShelter, police, secretary, tashkent] = await Promise.all([
    world.somebody('Dilnoza', 'consular-officer', { ...mission, jurisdictions: ['UZ', 'KZ'] }, 'uz-Latn'),
    world.somebody('Aigul', 'shelter-staff', { name: 'House by the Apple Trees', ...almaty }),
    world.somebody(
      'Saule',
      'shelter-staff',
      { name: 'House on the Ili', country: 'KZ', region: 'KZ-ALM' },
      'en',
    ),
    world.somebody('Erlan', 'identifier', { name: 'Unit of Almaty', type: 'LawEnforcement', ...almaty }),
    world.somebody('Gulnara', 'territorial-secretary', {
      ...commission,
      superiorId: coordinator.organisation.id,
    }),
    world.somebody('Umida', 'case-manager', { name: 'Centre on Plum Street', country: 'UZ' }),
  ]);
  const nightStaff = await world.colleague(shelter, 'Marat', 'shelter-staff');
  const [bed = ''] = await asking.offersBeds(shelter, {}, {});
  await asking.offersBeds(otherShelter, {});
  const people = { consul, shelter, nightStaff, otherShelter, police, secretary, coordinator, tashkent };
  return { ...people, everybody: Object.values(people), bed };
});

const NAME = { given: 'Jasurbek', family: 'Qovunchiyev', patronymic: 'Toshmatovich', script: 'Latn' };
const WANTED = { given: NAME.given, family: NAME.family, birthYear: 1990 };
/** What no mail may hold: who he is, which case, what it is about. */
const MARKS = [
  ...[NAME.given, NAME.family, NAME.patronymic, '000 11 22', 'traffick', 'victim', 'shelter', 'exploit'],
  ...['жертв', 'торговл', 'приют', 'odam savdosi'],
];
const shelters = { recipientKind: 'circle', circleKinds: ['NGO'], circleCountry: 'KZ' };

let man: steps.Card;
let need: asking.Need;
let referral: asking.Referral;

describe('case 1: a man on a building site near Almaty', () => {
  it('10:20 asks for a return certificate; the signs make it a signal, and nothing but a person decides', async () => {
    const { world, consul } = story();
    await world.itIs('2025-03-10T10:20');
    const note = {
      channel: 'consular-service-request',
      placeCountry: 'KZ',
      urgency: 'today',
      receivedAt: '2025-03-10T05:20:00Z',
    };
    man = await steps.registersSignal(consul, { jurisdiction: 'KZ', region: 'KZ-ALA' }, 'adult', note);
    expect(man.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);

    const signs = {
      'consular.papers-with-employer': 'told',
      'labour.pay-withheld': 'told',
      'labour.locked-at-night': 'told',
    };
    const sheet = await steps.writesForm(
      consul,
      man,
      'indicators',
      indicators(['consular', 'labour'], signs),
    );
    expect(sheet).toMatchObject({ complete: true, document: { answers: [{}, {}, {}] } });
    // What the signs suggest is help in words; the status stays where the officer left it.
    const prompts = await steps.seesPrompts(consul, man, 'ru');
    expect(prompts.map(({ sheet }) => sheet).sort()).toEqual(['consular', 'labour']);
    expect(prompts.flatMap(({ texts }) => texts).every(({ label }) => /[а-я]/.test(label))).toBe(true);
    const [told] = (await steps.opensCase(consul, man)).sections.filter(
      ({ formId, category }) => formId === 'signal' && category === 'triage',
    );
    expect(told?.document).toMatchObject({ channel: 'consular-service-request', urgency: 'today' });
    expect((await steps.pathwayOf(consul, man)).status).toBe('signal');

    const tracks = await steps.takesStep(consul, man, 'status.begin-identification');
    expect(tracks).toMatchObject({ status: 'prelim-in-progress', age: 'claimed-adult', reflection: 'none' });
    expect(await fateOf(world, man, 'triage')).toEqual(['met']);
    const preliminary = await clock(consul, man, 'preliminary-identification');
    expect([preliminary.code, world.minute(preliminary.due)]).toEqual(['NRM-PRE', '2025-03-11 10:20']);
  });

  it('11:40 says yes to interview, registration, shelter, Tashkent and statistics; no to police and family', async () => {
    const { world, consul, tashkent } = story();
    await world.itIs('2025-03-10T11:40');
    await steps.recordsYes(consul, man, 'P1');
    await steps.recordsYes(consul, man, 'P2');
    await steps.recordsYes(consul, man, 'P3', {
      ...shelters,
      categories: ['triage', 'identity', 'contact', 'health'],
    });
    const there = { recipientKind: 'organisation', recipientOrganisation: tashkent.organisation.id };
    await steps.recordsYes(consul, man, 'P6', { ...there, categories: ['triage', 'identity'] });
    await steps.recordsYes(consul, man, 'P11');
    await steps.recordsNo(consul, man, 'P4');
    await steps.recordsNo(consul, man, 'P8');
    expect(await steps.consentsOf(consul, man)).toEqual({
      ...{ P1: 'given', P2: 'given', P3: 'given', P6: 'given', P11: 'given' },
      ...{ P4: 'refused', P8: 'refused' },
    });
    const person = { name: NAME, birthDate: { certainty: 'exact' as const, date: '1990-06-02' } };
    await steps.registersPerson(consul, man, personForm(person));
  });

  it('the police cannot find him: by list, code, address or name the answer is that of nobody', async () => {
    const { consul, otherShelter, police } = story();
    // Those who registered him find him; a stranger learns at most that somebody should ask him.
    expect(await findsByName(consul, WANTED)).toEqual([man.code]);
    expect([await findsByName(otherShelter, WANTED), await isTold(otherShelter, WANTED)]).toEqual([[], true]);
    expect(await differencesFromNobody(police, man, WANTED)).toEqual([]);
    expect((await police.desk.get('/api/v1/cases')).body).toMatchObject({ items: [] });
    expect((await police.desk.get('/api/v1/deadlines')).body).toMatchObject({ items: [] });
  });

  it('12:05 is presumed; the reflection period ends on Wednesday 9 April at the last instant of the day', async () => {
    const { world, consul, secretary } = story();
    await world.itIs('2025-03-10T12:05');
    const form = {
      means: ['deception', 'abuse-of-vulnerability'],
      industry: 'F_Construction',
      documentsState: 'held-by-exploiter',
      earnings: 'taken-away',
      monthsUnpaid: 5,
      controlMethods: ['WithholdsDocuments', 'TakesEarnings', 'RestrictsMovement'],
    };
    await steps.writesForm(consul, man, 'identification', identification(form));
    await steps.writesForm(consul, man, 'risk', riskAssessment('2025-03-20'));
    expect(await steps.takesStep(consul, man, 'status.identify')).toMatchObject({
      status: 'presumed',
      reflection: 'active',
    });
    expect(await fateOf(world, man, 'preliminary-identification')).toEqual(['met']);

    const period = await clock(secretary, man, 'reflection-period');
    expect(period).toMatchObject({
      ...{ code: 'NRM-RRP', zone: 'Asia/Almaty', localDate: '2025-04-09', confidence: 'uncertain' },
      due: '2025-04-09T18:59:59.999Z',
      ownerOrganisationId: secretary.organisation.id,
    });
    await settled(world);
    expect(await kindsTold(secretary)).toEqual(['case-changed']);
  });

  it('12:10 an urgent request goes to two shelters, which have until 16:10 and see what is asked, not who asks', async () => {
    const { world, consul, shelter, otherShelter } = story();
    await world.itIs('2025-03-10T12:10');
    need = await asking.opensNeed(consul, man, referralForm({ languages: ['uz-Latn', 'ru'] }));
    need = await asking.asks(consul, need, 'everybody who can help');
    expect(need.referrals.map(({ toOrganisation }) => toOrganisation).sort()).toEqual(
      [shelter.organisation.id, otherShelter.organisation.id].sort(),
    );
    await settled(world);
    for (const staff of [shelter, otherShelter]) {
      const card = await asking.takesUp(staff, man);
      expect([card.state, world.minute(card.answerBy)]).toEqual(['sent', '2025-03-10 16:10']);
      expect(card.ask).toMatchObject({
        urgency: 'urgent',
        bedProfile: ['adult-man'],
        languages: ['uz-Latn', 'ru'],
      });
      const answer = await clock(staff, man, 'referral-answer');
      expect([answer.code, world.minute(answer.due)]).toEqual(['NRM-RFU', '2025-03-10 16:10']);

      const seen = await steps.opensCase(staff, man);
      expect([seen.open, ...new Set(seen.sections.map(({ category }) => category))]).toEqual([
        ['triage'],
        'triage',
      ]);
      // An id may hold any number, the seconds of a moment too.
      const words = JSON.stringify([card, seen]).replaceAll(/[0-9a-f]+(-[0-9a-f]+){4}|\.\d+Z/g, '');
      expect(words).not.toMatch(/jasurbek|qovunchi|1990|998|locked/i);
      expect(await findsByName(staff, WANTED)).toEqual([]);
      expect(await kindsTold(staff)).toContain('referral-asked');
    }
    referral = await asking.takesUp(shelter, man);
    expect(referral.state).toBe('delivered');
  });

  it('13:30 the shelter in Almaty accepts: the other copy is recalled and closed, the name opens to who accepted', async () => {
    const { world, consul, shelter, nightStaff, otherShelter, bed } = story();
    const otherCopy = await asking.takesUp(otherShelter, man);
    await world.itIs('2025-03-10T13:30');
    expect((await asking.does(shelter, referral, 'acceptance', { bedId: bed })).state).toBe('accepted');
    expect((await fateOf(world, man, 'referral-answer')).sort()).toEqual(['cancelled', 'met']);

    const late = await asking.says(otherShelter, otherCopy, 'acceptance');
    expect(refusal(late)).toBe('409 REFERRAL.NOT_OFFERED');
    expect(await asking.inboxOf(otherShelter)).toEqual([]);
    expect((await otherShelter.desk.get(`/api/v1/cases/${man.caseId}`)).status).toBe(404);
    const states = (await asking.looksAtNeed(consul, need)).referrals.map(
      ({ toOrganisation, state, reason }) => [toOrganisation, state, reason],
    );
    expect(states).toContainEqual([otherShelter.organisation.id, 'recalled', 'placed-elsewhere']);
    const others = (await steps.grantsOf(consul, man)).filter(
      ({ organisationId }) => organisationId === otherShelter.organisation.id,
    );
    expect(others.map(({ closeReason, closedAt }) => [closeReason, world.minute(closedAt)])).toEqual([
      ['recalled', '2025-03-10 13:30'],
    ]);

    const opened = await steps.opensCase(shelter, man);
    expect(opened.open).toEqual(['triage', 'identity', 'contact', 'health']);
    expect(
      opened.sections.find(({ formId, category }) => formId === 'person' && category === 'identity')
        ?.document,
    ).toMatchObject({ name: NAME });
    const colleague = await steps.opensCase(nightStaff, man);
    expect([...new Set(colleague.sections.map(({ category }) => category))]).toEqual(['triage']);
    await settled(world);
    expect(await kindsTold(consul)).toContain('referral-accepted');
    expect((await kindsTold(otherShelter))[0]).toBe('referral-recalled');
  });

  it('17:20 the handover is confirmed by both sides; the consulate sees "arrived" and nothing of the house', async () => {
    const { world, consul, shelter } = story();
    await world.itIs('2025-03-10T17:00');
    const arrived = await asking.does(shelter, referral, 'arrival');
    expect([arrived.state, world.minute(arrived.arrivedAt)]).toEqual(['in-transit', '2025-03-10 17:00']);
    await steps.writesForm(shelter, man, 'needs', {
      ...{ services: ['medical'], housing: 'safe-now', medical: ['injury'], psychological: 'some' },
      medicalNote: 'A burn on the left hand, dressed.',
    });
    expect((await asking.confirmsHandover(consul, referral, '2025-03-10T17:00+05:00')).state).toBe(
      'in-transit',
    );
    await world.itIs('2025-03-10T17:20');
    const taken = await asking.confirmsHandover(shelter, referral, '2025-03-10T17:20+05:00');
    expect([taken.state, taken.handover]).toEqual(['active', { given: true, taken: true }]);
    expect(await fateOf(world, man, 'handover')).toEqual(['met']);
    expect(await fateOf(world, man, 'bed-hold')).toEqual(['met']);

    await settled(world);
    expect(await kindsTold(consul)).toEqual(
      expect.arrayContaining(['referral-arrived', 'referral-handed-over']),
    );
    const seen = await asking.looksAt(consul, referral);
    expect([seen.state, world.minute(seen.arrivedAt)]).toEqual(['active', '2025-03-10 17:00']);
    const { sections } = await steps.opensCase(consul, man);
    expect(sections.filter(({ writtenBy }) => writtenBy === shelter.organisation.id)).toEqual([]);
    expect(
      JSON.stringify([seen, sections, await consul.desk.get(`/api/v1/cases/${man.caseId}/forms/needs`)]),
    ).not.toContain('burn');
  });

  it('of all this mails said nothing but that something waits, to those it concerned, each in their language', async () => {
    const { world, everybody, consul, shelter, otherShelter, secretary } = story();
    await mailed(world);
    expect(world.mail.mails.length).toBeGreaterThan(0);
    expect(otherThanPlain(world, everybody)).toEqual([]);
    expect(marksInMails(world, [...MARKS, man.code, man.caseId, need.id, referral.id])).toEqual([]);
    const concerned = everybody.filter((one) => mailsTo(world, one).length > 0);
    expect(concerned).toEqual([consul, shelter, otherShelter, secretary]);
    for (const one of concerned) {
      const own = (await noticesOf(one)).filter(({ inbox }) => inbox === 'own');
      expect([one.name, mailsTo(world, one).length]).toEqual([one.name, own.length]);
    }
    expect((await noticesOf(consul))[0]).toMatchObject({ language: 'uz-Latn', caseCode: man.code });
  });

  it('reminders of the reflection period come 7, 3 and 1 days before; its end takes nothing away', async () => {
    const { world, consul, secretary } = story();
    const period = await clock(secretary, man, 'reflection-period');
    const reminders = async (): Promise<number> => {
      await settled(world);
      const told = await noticesOf(secretary);
      return told.filter(({ kind, subjectId }) => kind === 'deadline-due-soon' && subjectId === period.id)
        .length;
    };
    const moments = {
      '2025-04-02T08:59': 0,
      '2025-04-02T09:00': 1,
      '2025-04-06T09:00': 2,
      '2025-04-08T09:00': 3,
    };
    for (const [moment, count] of Object.entries(moments)) {
      await world.itIs(moment);
      expect([moment, await reminders()]).toEqual([moment, count]);
    }
    await world.itIs('2025-04-10T00:00');
    await settled(world);
    expect(await kindsTold(secretary)).toContain('deadline-passed');
    expect(await steps.pathwayOf(consul, man)).toMatchObject({
      status: 'presumed',
      reflection: 'expired-undecided',
    });
  });
});

describe('two shelters that accept in the same moment', () => {
  it.each([1, 2, 3, 4])(
    'one of them has the person, the other learns that it is over (round %i)',
    async () => {
      const { consul, shelter, otherShelter } = story();
      const other = await steps.registersSignal(consul, { jurisdiction: 'KZ' }, 'adult');
      await steps.recordsYes(consul, other, 'P3', { ...shelters, categories: ['triage', 'identity'] });
      const open = await asking.opensNeed(consul, other, referralForm());
      const { referrals } = await asking.asks(consul, open, 'everybody who can help');
      const copyOf = ({ organisation }: Member): { id: string } =>
        referrals.find(({ toOrganisation }) => toOrganisation === organisation.id)!;
      const answers = await Promise.all(
        [shelter, otherShelter].map(async (staff) => {
          await asking.looksAt(staff, copyOf(staff));
          return asking.says(staff, copyOf(staff), 'acceptance');
        }),
      );
      const lost = answers.filter(({ status }) => status !== 200);
      expect(lost.map(refusal)).toEqual(['409 REFERRAL.NOT_OFFERED']);
    },
  );
});
