import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { closeCase } from '@panoh/cases';
import type { MemberActor } from '@panoh/kernel';
import type { House } from '@panoh/platform';
import { createApplication } from '../../apps/api/src/application';
import { makeMember, makeOrganisation } from '../support/members';
import { bedProfile } from '../support/referrals';
import { type Caller, openSession, withSession, withToken } from './caller';
import { makeMatter, type Matter } from './matter';
import { EVERYBODY, type Nobody, type Office, OFFICES, placeOf, type Who } from './members';
import { makeNobodies } from './nobodies';

export interface Standing {
  readonly application: NestFastifyApplication;
  readonly house: House;
  readonly superuser: string;
}

export interface World {
  readonly application: NestFastifyApplication;
  readonly house: House;
  readonly members: Readonly<Record<Who, MemberActor>>;
  readonly offices: Readonly<Record<Office, string>>;
  readonly running: Matter;
  readonly closed: Matter;
  readonly bedId: string;
  readonly serviceId: string;
  as(who: Who): Caller;
  nobody(which: Nobody): Caller;
  /** The steward's program with these scopes. */
  program(...scopes: string[]): Promise<Caller>;
}

/** Seeded through the real commands and, from sign-in on, through the real routes. */
export async function makeWorld(opened: { api: House; worker: House; superuser: string }): Promise<World> {
  const { api: house, worker, superuser } = opened;
  const application = await createApplication(house);
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
  const leaver = await memberOf('mission', { role: 'consular-officer' });
  const nobodies = await makeNobodies(
    { application, house, superuser },
    { leaver, member: members['steward-colleague'], administrator: members['steward-administrator'] },
  );
  return {
    ...{ application, house, members, offices, running, closed, bedId, serviceId, as },
    nobody: (which) => nobodies[which],
    program: async (...scopes) => {
      const wish = { label: 'a program', scopes, days: 30 };
      const { token = '' } = await as('steward').must('POST', '/api/v1/api-tokens', wish);
      return withToken(application, token);
    },
  };
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
    ...{ kind: 'bed', urgencies: ['urgent', 'standard', 'planned'], languages: ['ru'], regions: [], genders: [] },
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
