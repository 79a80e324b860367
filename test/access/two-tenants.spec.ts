import { randomUUID } from 'node:crypto';
import type { MemberActor } from '@panoh/kernel';
import { createApplication } from '../../apps/api/src/application';
import { personForm } from '../support/cases';
import { useHouse } from '../support/house';
import { makeMember, makeOrganisation } from '../support/members';
import { type Answer, type Ask, type Caller, openSession, withSession } from './caller';
import { type Matter, registerCase } from './matter';

import { makeWorld, type World } from './world';

/** Two offices of one kind in one country; what one is answered must not depend on what the other has. */
const house = useHouse();
let world: World;
let application: Awaited<ReturnType<typeof createApplication>>;
let own: { readonly officer: Caller; readonly administrator: Caller; readonly caseId: string };
let early: readonly Answer[];
const anId = randomUUID();

const questions = (
  caseId: string,
  foreign: Pick<Matter, 'caseId' | 'referralId' | 'needId' | 'deadlineId'>,
): Ask[] =>
  [
    ...[
      '/api/v1/cases',
      '/api/v1/cases?assigned=true',
      '/api/v1/cases?open=true',
      `/api/v1/cases?after=${foreign.caseId}`,
    ],
    ...[
      '',
      '/card',
      '/grants',
      '/assignments',
      '/links',
      '/consents',
      '/pathway',
      '/needs',
      '/forms/signal',
    ].map((rest) => `/api/v1/cases/${caseId}${rest}`),
    ...[
      `/api/v1/cases/${foreign.caseId}`,
      `/api/v1/cases/${foreign.caseId}/grants`,
      `/api/v1/referrals/${foreign.referralId}`,
    ],
    ...[`/api/v1/needs/${foreign.needId}`, `/api/v1/deadlines/${foreign.deadlineId}/explanation`],
    ...[
      '/api/v1/members',
      '/api/v1/inbox',
      '/api/v1/waiting-list',
      '/api/v1/notices',
      '/api/v1/deadlines',
      '/api/v1/deadlines?owner=own',
    ],
    ...['breached', 'today', 'this-week', 'later'].map((group) => `/api/v1/deadlines?group=${group}`),
  ].map((path) => ({ path }));

async function answersTo(asks: readonly Ask[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const ask of asks) answers.push(await own.officer.send('GET', ask));
  answers.push(await own.officer.send('POST', { path: '/api/v1/persons/search', body: search }));
  return answers;
}
const search = { name: { given: 'Dilshod', family: 'Marvaridov' }, birthYear: 1991 };
const told = (answers: readonly Answer[]): unknown[] => answers.map(({ status, text }) => [status, text]);

beforeAll(async () => {
  const { api, worker } = house();
  const nobody = { caseId: anId, referralId: anId, needId: anId, deadlineId: anId };
  application = await createApplication(api);
  await application.init();
  await application.getHttpAdapter().getInstance().ready();
  const office = await makeOrganisation(worker.work, {
    name: 'The first office',
    country: 'KZ',
    jurisdictions: ['KZ'],
  });
  const member = (role: MemberActor['role']) => makeMember(worker.work, office, { role });
  const caller = async (role: MemberActor['role']): Promise<Caller> =>
    withSession(application, api, await openSession(api, await member(role)));
  const officer = await caller('consular-officer');
  own = { officer, administrator: await caller('administrator'), ...(await registerCase(officer)) };
  early = await answersTo(questions(own.caseId, nobody));
  world = await makeWorld(house());
}, 60_000);
afterAll(async () => {
  await application.close();
  await world.application.close();
});

it('answers an office the same before and after another one has cases, people, referrals and clocks', async () => {
  const late = await answersTo(questions(own.caseId, world.running));
  expect(late.length).toBeGreaterThan(25);
  expect(told(late)).toEqual(told(early));
});

it('tells nothing of what was found by a person’s name elsewhere', async () => {
  const mine = await world.as('steward').must<{ items: unknown[] }>('POST', '/api/v1/persons/search', search);
  expect(mine.items).not.toEqual([]);
  const theirs = await own.officer.must<{ items: unknown[] }>('POST', '/api/v1/persons/search', search);
  expect(theirs.items).toEqual([]);
});

it('refuses a change of what is another’s like a change of nothing', async () => {
  const { caseId, consentId, needId, referralId, linkId, assignmentId } = world.running;
  const changes = (ids: Record<string, string>): [string, Ask][] => [
    ['PUT', { path: `/api/v1/cases/${ids['caseId'] ?? ''}/person`, body: { document: personForm() } }],
    ['POST', { path: `/api/v1/cases/${ids['caseId'] ?? ''}/needs`, body: { document: {} } }],
    [
      'POST',
      { path: `/api/v1/cases/${own.caseId}/links`, body: { otherCaseId: ids['caseId'], kind: 'household' } },
    ],
    ['POST', { path: `/api/v1/consents/${ids['consentId'] ?? ''}/withdrawal`, body: { way: 'tell-staff' } }],
    ['POST', { path: `/api/v1/needs/${ids['needId'] ?? ''}/withdrawal`, body: { reason: 'other' } }],
    ['POST', { path: `/api/v1/referrals/${ids['referralId'] ?? ''}/acceptance`, body: {} }],
    ['DELETE', { path: `/api/v1/links/${ids['linkId'] ?? ''}` }],
    ['DELETE', { path: `/api/v1/assignments/${ids['assignmentId'] ?? ''}` }],
    [
      'POST',
      { path: `/api/v1/cases/${own.caseId}/assignments`, body: { membershipId: ids['membershipId'] } },
    ],
  ];
  const theirs = {
    caseId,
    consentId,
    needId,
    referralId,
    linkId,
    assignmentId,
    membershipId: world.members.steward.membershipId,
  };
  const nothing = Object.fromEntries(Object.keys(theirs).map((name) => [name, anId]));
  const sent = async (asks: [string, Ask][]): Promise<unknown[]> => {
    const answers: Answer[] = [];
    for (const [method, ask] of asks) answers.push(await own.officer.send(method, ask));
    return told(answers);
  };
  const expected = await sent(changes(nothing));
  expect(await sent(changes(theirs))).toEqual(expected);
});

it('does not tell an administrator whether somebody works elsewhere', async () => {
  const invite = async (email: string): Promise<unknown> => {
    const body = { email, displayName: 'As Invited', language: 'ru', role: 'analyst', lead: false };
    const { status, text } = await own.administrator.send('POST', { path: '/api/v1/members', body });
    const { id, secret, ...rest } = JSON.parse(text) as Record<string, unknown>;
    return { status, ...rest, id: typeof id, secret: typeof secret };
  };
  const known = 'known@test.panoh.invalid';
  await makeMember(house().worker.work, await makeOrganisation(house().worker.work), {
    role: 'analyst',
    email: known,
  });
  expect(await invite(known)).toEqual(await invite('unknown@test.panoh.invalid'));
});
