import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { closeCase } from '@panoh/cases';
import type { MemberActor, SystemActor } from '@panoh/kernel';
import { notify } from '@panoh/notifications';
import type { House } from '@panoh/platform';
import { createApplication } from '../../apps/api/src/application';
import { makeMember, makeOrganisation } from '../support/members';
import { bedProfile } from '../support/referrals';
import { type Caller, openSession, withSession, withToken } from './caller';
import { makeMatter, type Matter } from './matter';
import { EVERYBODY, type Nobody, type Office, OFFICES, placeOf, type Who } from './members';
import { makeNobodies } from './nobodies';

export interface World {
  readonly application: NestFastifyApplication;
  readonly house: House;
  readonly members: Readonly<Record<Who, MemberActor>>;
  readonly offices: Readonly<Record<Office, string>>;
  readonly running: Matter;
  readonly closed: Matter;
  readonly bedId: string;
  readonly serviceId: string;
  /** A notice to the steward alone. */
  readonly noticeId: string;
  /** A token the steward has issued. */
  readonly tokenId: string;
  as(who: Who): Caller;
  nobody(which: Nobody): Caller;
  /** The steward's program with these scopes. */
  program(...scopes: string[]): Promise<Caller>;
}

/**
 * Seeded through the real commands and, from sign-in on, through the real routes.
 * @param watch sees the application before it answers anybody
 */
export async function makeWorld(
  opened: { api: House; worker: House; superuser: string },
  watch: (application: NestFastifyApplication) => void = () => undefined,
): Promise<World> {
  const { api: house, worker, superuser } = opened;
  const application = await createApplication(house);
  watch(application);
  await application.init();
  await application.getHttpAdapter().getInstance().ready();
  const offices = await makeOffices(worker);
  const memberOf = (office: Office, wish: Parameters<typeof makeMember>[2]): Promise<MemberActor> =>
    makeMember(worker.work, { ...officeOf(office), id: offices[office] }, wish);
  const members = {} as Record<Who, MemberActor>;
  const callers = {} as Record<Who, Caller>;
  for (const who of EVERYBODY) {
    const { office, role, lead, unconfirmed } = placeOf(who);
    members[who] = await memberOf(office, { role, lead, confirmed: unconfirmed !== true });
    callers[who] = withSession(application, house, await openSession(house, members[who]));
  }
  const as = (who: Who): Caller => callers[who];
  const { bedId, serviceId } = await makePlaces(as);
  const running = await makeMatter(as, offices);
  const closed = await makeMatter(as, offices);
  await house.work.run(members.steward, (tx) => closeCase(tx, closed.caseId));
  const noticeId = await tellSteward(worker, as('steward'), members.steward, running.caseId);
  const leaver = await memberOf('mission', { role: 'consular-officer' });
  const nobodies = await makeNobodies(
    { application, house, superuser },
    { leaver, member: members['steward-colleague'], administrator: members['steward-administrator'] },
  );
  const program = { label: 'a program', scopes: ['session.read'], days: 30 };
  const { tokenId = '' } = await as('steward').must('POST', '/api/v1/api-tokens', program);
  return {
    tokenId,
    ...{ application, house, members, offices, running, closed, bedId, serviceId, noticeId, as },
    nobody: (which) => nobodies[which],
    program: async (...scopes) => {
      const wish = { label: 'a program', scopes, days: 30 };
      const { token = '' } = await as('steward').must('POST', '/api/v1/api-tokens', wish);
      return withToken(application, token);
    },
  };
}

async function tellSteward(
  worker: House,
  steward: Caller,
  { membershipId }: MemberActor,
  caseId: string,
): Promise<string> {
  const system: SystemActor = { kind: 'system', program: 'worker', cause: 'test world' };
  const event = {
    ...{ id: randomUUID(), caseId, subjectKind: 'case', subjectId: caseId, membershipId: null, data: {} },
  };
  await worker.work.run(system, (tx) =>
    notify(tx, { kind: 'assignment-given', audience: [{ to: 'member', membershipId }], event }),
  );
  const { items } = await steward.must<{ items: { id: string }[] }>('GET', '/api/v1/notices');
  return items[0]?.id ?? '';
}

const officeOf = (office: Office) => ({
  ...{ name: `Office ${office}`, superiorId: null, calendar: 'kz', zone: 'Asia/Almaty', dutyEmail: null },
  ...OFFICES[office],
});

async function makeOffices({ work }: House): Promise<Record<Office, string>> {
  const offices = {} as Record<Office, string>;
  for (const office of Object.keys(OFFICES) as Office[])
    offices[office] = (await makeOrganisation(work, officeOf(office))).id;
  return offices;
}

/** Each shelter enters its service and beds; those of the taker are the ones the rows are about. */
async function makePlaces(as: (who: Who) => Caller): Promise<{ bedId: string; serviceId: string }> {
  const offer = {
    ...{
      kind: 'bed',
      urgencies: ['urgent', 'standard', 'planned'],
      languages: ['ru'],
      regions: [],
      genders: [],
    },
    ...{ ageFrom: 0, ageTo: 120, paused: false },
  };
  let place = { bedId: '', serviceId: '' };
  for (const who of ['asked', 'once-asked', 'stranger', 'taker'] as const) {
    const service = await as(who).must('POST', '/api/v1/services', offer);
    const bed = await as(who).must('POST', '/api/v1/beds', { label: '1', profile: bedProfile() });
    await as(who).must('POST', '/api/v1/beds', { label: '2', profile: bedProfile() });
    place = { bedId: bed['id'] ?? '', serviceId: service['id'] ?? '' };
  }
  return place;
}
