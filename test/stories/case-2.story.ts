import { referralForm } from '../support/referrals';
import { good, refusal } from './answers';
import * as asking from './asking';
import { identification, indicators } from './forms';
import { isUrgent, mailsTo, otherThanPlain } from './letters';
import { clock, fateOf, kindsTold, noticesOf } from './looking';
import { mailed, settled } from './quiet';
import * as steps from './steps';
import { useWorld } from './world';

/**
 * Case 2, the night from Saturday 17 to Sunday 18 May 2025: a girl of about 15 in Shymkent who says "19" with a
 * rehearsed story. Everybody is invented.
 */
const story = useWorld('2025-05-17', 'Asia/Almaty', async (world) => {
  const shymkent = { country: 'KZ', region: 'KZ-SHY' };
  const nation = { name: 'National Commission', type: 'Commission', country: 'KZ' } as const;
  const coordinator = await world.somebody('Bolat', 'national-coordinator', nation);
  const commission = { name: 'Commission of Shymkent', type: 'Commission', ...shymkent } as const;
  const guardians = { name: 'Guardianship Body of Shymkent', type: 'ChildProtection', ...shymkent } as const;
  const [police, keeper, sister, host, guardianship, secretary] = await Promise.all([
    world.somebody('Erlan', 'identifier', {
      name: 'Patrol of Shymkent',
      type: 'LawEnforcement',
      ...shymkent,
    }),
    world.somebody('Saule', 'shelter-staff', { name: 'Crisis Centre by the River', ...shymkent }),
    world.somebody('Aliya', 'shelter-staff', { name: 'House for Grown Women', ...shymkent }),
    world.somebody('Timur', 'shelter-staff', { name: 'House with Shared Rooms', ...shymkent }),
    world.somebody('Raushan', 'case-manager', guardians),
    world.somebody('Gulnara', 'territorial-secretary', {
      ...commission,
      superiorId: coordinator.organisation.id,
    }),
  ]);
  const girls = {
    genders: ['Feminine'],
    ageFrom: 3,
    ageTo: 17,
    acceptsMen: false,
    languages: ['kk', 'ru', 'ky'],
  };
  await asking.offersBeds(keeper, {
    ...girls,
    features: ['girl', 'apart-from-unrelated-adults', 'night-staff'],
  });
  await asking.offersBeds(sister, { genders: ['Feminine'], ageFrom: 18, ageTo: 65, acceptsMen: false });
  await asking.offersBeds(host, { genders: ['Feminine', 'Masculine'], ageFrom: 12, ageTo: 65 });
  await asking.offersService(guardianship, 'guardianship');
  const people = { police, keeper, sister, host, guardianship, secretary, coordinator };
  return { ...people, everybody: Object.values(people) };
});

const CHILD = 'child-protection';
const girlsForm = {
  gender: 'Feminine',
  ageBand: '14-17',
  bedProfile: ['girl', 'apart-from-unrelated-adults'],
  languages: ['ky', 'ru'],
};

let girl: steps.Card;
let bed: asking.Need;
let request: asking.Referral;

describe('case 2: a girl of about 15 in Shymkent who says "19"', () => {
  it('23:40 her age is in dispute: she is treated as a child and a guardian is sought within 24 hours', async () => {
    const { world, police, guardianship } = story();
    await world.itIs('2025-05-17T23:40');
    const note = {
      channel: 'police',
      urgency: 'life-danger',
      receivedAt: '2025-05-17T18:40:00Z',
      adults: 0,
      children: 1,
    };
    const shymkent = { jurisdiction: 'KZ', region: 'KZ-SHY' };
    girl = await steps.registersSignal(police, shymkent, 'age-disputed', {
      ...note,
      suspectedForms: ['SexualExploitation'],
    });
    expect(await steps.pathwayOf(police, girl)).toMatchObject({ age: 'age-disputed', guardian: 'needed' });

    const guardian = await clock(police, girl, 'guardian');
    expect(guardian).toMatchObject({ code: 'NRM-CHD', ownerOrganisationId: guardianship.organisation.id });
    expect(world.minute(guardian.due)).toBe('2025-05-18 23:40');

    // What she says, what is seen and what is found out are three answers (R11).
    const ages = { ageClaimed: 19, agePresumed: 15, ageCertainty: 'disputed' };
    const written = await police.desk.put(`/api/v1/cases/${girl.caseId}/person`, {
      document: ages,
      legalBasis: 'law-110',
    });
    good(written);
    expect(await steps.opensCase(police, girl)).toMatchObject({ ageClass: 'age-disputed' });
  });

  it('MEANS are neither asked nor accepted', async () => {
    const { world, police } = story();
    const signs = {
      'child.looks-younger': 'seen',
      'general.rehearsed-story': 'seen',
      'child.travels-with-strangers': 'told',
    };
    await steps.writesForm(police, girl, 'indicators', indicators(['child', 'general'], signs));
    await steps.takesStep(police, girl, 'status.begin-identification');
    const form = identification({ acts: ['transported', 'harboured'], purposes: ['SexualExploitation'] });
    const withMeans = await steps.sendsForm(police, girl, 'identification', {
      ...form,
      means: ['deception'],
    });
    expect(refusal(withMeans)).toBe('422 FORM.INVALID');
    expect(withMeans.body).toMatchObject({ fields: [{ field: 'means', problem: 'not-asked' }] });
    expect((await steps.writesForm(police, girl, 'identification', form)).complete).toBe(true);

    await world.itIs('2025-05-18T00:30');
    expect(await steps.takesStep(police, girl, 'status.identify')).toMatchObject({
      status: 'presumed',
      reflection: 'active',
    });
  });

  it('00:40 the guardianship body has the notice, by night', async () => {
    const { world, police, guardianship } = story();
    await world.itIs('2025-05-18T00:40');
    const wish = { service: 'guardianship', gender: 'Feminine', ageBand: '14-17', bedProfile: [] };
    const need = await asking.opensNeed(police, girl, referralForm(wish));
    await asking.asks(police, need, guardianship.organisation, CHILD);
    await steps.takesStep(police, girl, 'guardian.notify');
    await settled(world);
    expect(await kindsTold(guardianship)).toContain('referral-asked');
    const asked = await asking.takesUp(guardianship, girl);
    await world.itIs('2025-05-18T00:50');
    expect((await asking.does(guardianship, asked, 'acceptance')).state).toBe('accepted');
    expect(await steps.pathwayOf(guardianship, girl)).toMatchObject({ guardian: 'notified' });
  });

  it('01:10 the urgent request goes to who takes a child; houses for adults only are not asked', async () => {
    const { world, police, keeper, sister, host } = story();
    await world.itIs('2025-05-18T01:10');
    bed = await asking.opensNeed(
      police,
      girl,
      referralForm({ ...girlsForm, staffRisk: 'medium', whoMeets: 'receiver', transport: 'receiver-car' }),
    );
    const matches = await asking.matchesFor(police, bed, CHILD);
    const of = (id: string): unknown =>
      matches.find(({ organisationId }) => organisationId === id)?.exclusions;
    expect(of(keeper.organisation.id)).toEqual([]);
    expect(of(sister.organisation.id)).toContain('age');
    expect(of(host.organisation.id)).toContain('unrelated-adults');

    bed = await asking.asks(police, bed, 'everybody who can help', CHILD);
    expect(bed.referrals.map(({ toOrganisation }) => toOrganisation)).toEqual([keeper.organisation.id]);
    expect(world.minute(bed.referrals[0]?.answerBy ?? null)).toBe('2025-05-18 05:10');
    await settled(world);
    expect([await asking.inboxOf(sister), await asking.inboxOf(host)]).toEqual([[], []]);
    expect([await kindsTold(sister), await kindsTold(host)]).toEqual([[], []]);
    request = await asking.takesUp(keeper, girl);
    expect(request.ask).toMatchObject({ ageBand: '14-17', urgency: 'urgent', transport: 'receiver-car' });
    await mailed(world);
    expect(mailsTo(world, keeper).map(isUrgent)).toEqual([true]);
  });

  it('02:00 the crisis centre accepts; 03:15 both sides confirm, and the patrol sees nothing more', async () => {
    const { world, police, keeper } = story();
    await world.itIs('2025-05-18T02:00');
    expect((await asking.does(keeper, request, 'acceptance')).state).toBe('accepted');
    expect(await fateOf(world, girl, 'referral-answer')).toEqual(['met', 'met']);
    // Danger to life goes before the risk record that a placement else needs.
    expect((await asking.does(police, request, 'departure')).state).toBe('in-transit');
    await world.itIs('2025-05-18T03:15');
    await asking.does(keeper, request, 'arrival');
    const given = await asking.confirmsHandover(police, request, '2025-05-18T03:15+05:00', {
      movesStewardship: true,
    });
    expect(given.state).toBe('in-transit');
    const taken = await asking.confirmsHandover(keeper, request, '2025-05-18T03:15+05:00');
    expect([taken.state, taken.handover]).toEqual(['active', { given: true, taken: true }]);
    expect(await steps.opensCase(keeper, girl)).toMatchObject({ stewardId: keeper.organisation.id });
    expect((await police.desk.get(`/api/v1/cases/${girl.caseId}`)).status).toBe(404);
    expect(await asking.looksAt(police, request)).toMatchObject({ state: 'active', ask: {} });

    expect(await steps.takesStep(keeper, girl, 'services.shelter')).toMatchObject({ services: 'sheltered' });
    const assessment = await clock(keeper, girl, 'needs-assessment');
    expect([assessment.localDate, world.minute(assessment.due)]).toEqual(['2025-05-21', '2025-05-21 23:59']);
  });

  it('15:00 a guardian is assigned, and it is not the "uncle" who came to fetch her', async () => {
    const { world, guardianship, keeper, coordinator } = story();
    const records = [{ need: 'guardian-proposal' }];
    const order = { records: [{ need: 'guardian-order' }] };
    await world.itIs('2025-05-18T10:00');
    const uncle = { records, conflicts: ['accompanying-adult'] };
    expect(await steps.takesStep(guardianship, girl, 'guardian.propose', uncle)).toMatchObject({
      guardian: 'proposed',
    });
    const blocked = await steps.asksStep(guardianship, girl, 'guardian.assign', order);
    expect(refusal(blocked)).toBe('409 MECHANISM.GUARD_FAILED');
    const reason = { reason: 'accompanying-adult' };
    expect(await steps.takesStep(guardianship, girl, 'guardian.refuse', reason)).toMatchObject({
      guardian: 'refused',
    });
    await settled(world);
    for (const told of [keeper, coordinator]) expect(await kindsTold(told)).toContain('case-changed');
    expect((await clock(guardianship, girl, 'guardian')).state).toBe('running');

    await world.itIs('2025-05-18T14:30');
    await steps.takesStep(guardianship, girl, 'guardian.propose', { records, conflicts: [] });
    await world.itIs('2025-05-18T15:00');
    expect(await steps.takesStep(guardianship, girl, 'guardian.assign', order)).toMatchObject({
      guardian: 'assigned',
    });
    expect(await fateOf(world, girl, 'guardian')).toEqual(['met']);
    const taken = (await steps.historyOf(keeper, girl)).filter(({ track }) => track === 'guardian');
    const when = taken.map(({ action, reason: why, occurredAt }) => [world.minute(occurredAt), action, why]);
    expect(when).toContainEqual(['2025-05-18 10:00', 'refuse', 'accompanying-adult']);
    expect(when).toContainEqual(['2025-05-18 15:00', 'assign', null]);
  });

  it('whoever was told of it was told by night as by day, in words that say nothing', async () => {
    const { world, everybody, sister, host } = story();
    await mailed(world);
    expect(otherThanPlain(world, everybody)).toEqual([]);
    expect([await noticesOf(sister), await noticesOf(host)]).toEqual([[], []]);
  });
});
