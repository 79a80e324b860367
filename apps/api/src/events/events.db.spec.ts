import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type MemberActor } from '@panoh/kernel';
import { announce, type Tiding } from '@panoh/notifications';
import { type House, openHouse, readConfig } from '@panoh/platform';
import { openSession } from '../../../../test/access/caller';
import { Listening } from '../../../../test/support/event-source';
import { useHouse } from '../../../../test/support/house';
import { makeColleague, makeMember, makeOrganisation } from '../../../../test/support/members';
import { until } from '../../../../test/support/until';
import { createApplication } from '../application';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('server-sent events', () => {
  const house = useHouse();
  let secondHouse: House;
  const programs: { application: NestFastifyApplication; url: string }[] = [];
  const open: Listening[] = [];

  const serve = async (on: House): Promise<(typeof programs)[number]> => {
    const application = await createApplication(on);
    await application.listen({ port: 0, host: '127.0.0.1' });
    return { application, url: await application.getUrl() };
  };
  beforeAll(async () => {
    const config = readConfig({ ...house().environment, PANOH_LOG_LEVEL: 'silent' });
    secondHouse = await openHouse(config, 'api');
    programs.push(await serve(house().api), await serve(secondHouse));
  });
  afterEach(() => open.splice(0).forEach((one) => one.stop()));
  afterAll(async () => {
    for (const { application } of programs) await application.close();
    await secondHouse.close();
  });

  const office = async (): Promise<MemberActor> =>
    makeMember(house().worker.work, await makeOrganisation(house().worker.work), { role: 'shelter-staff' });
  const listen = async (
    who: MemberActor | string,
    { program = 0, last = '', query = '' } = {},
  ): Promise<Listening> => {
    const session = typeof who === 'string' ? who : await openSession(house().api, who);
    const listening = await Listening.to(`${programs[program]?.url ?? ''}/api/v1/events${query}`, {
      cookie: `panoh_session=${session}`,
      ...(last !== '' && { 'last-event-id': last }),
    });
    open.push(listening);
    if (listening.status === 200 && last === '') await listening.hears('everything');
    return listening;
  };
  const say = (to: MemberActor, wish: Partial<Tiding> = {}): Promise<string> =>
    house().worker.work.run(SYSTEM, async (tx) => {
      const subjectId = randomUUID();
      await announce(tx, [
        {
          ...{ kind: 'referral', organisationId: to.organisationId, membershipId: null },
          ...{ subjectKind: 'referral', subjectId, ...wish },
        },
      ]);
      return subjectId;
    });
  const subjects = (listening: Listening): string[] =>
    listening.heard.flatMap(({ data }) => data['subjectId'] ?? []);

  it('tell the screens of every process, each only of its own organisation, and nothing but kinds and ids', async () => {
    const [me, stranger] = [await office(), await office()];
    const colleague = await makeColleague(house().worker.work, me, { role: 'case-manager' });
    const administrator = await makeColleague(house().worker.work, me, { role: 'administrator' });
    const [mine, next, foreign, desk] = await Promise.all([
      listen(me),
      listen(colleague, { program: 1 }),
      listen(stranger),
      listen(administrator, { program: 1 }),
    ]);
    const forAll = await say(me);
    const forMe = await say(me, { kind: 'notice', membershipId: me.membershipId });
    await mine.hears('notice');
    await next.hears('referral');
    const abroad = await say(stranger);
    await foreign.hears('referral');
    expect([mine, next, foreign, desk].map(subjects)).toEqual([[forAll, forMe], [forAll], [abroad], []]);
    expect(Object.keys(mine.heard.at(-1)?.data ?? {}).sort()).toEqual(['subjectId', 'subjectKind']);
  });

  it('miss nothing after a break, not even what began before and was committed after', async () => {
    const me = await office();
    const before = await listen(me);
    let goOn = (): void => undefined;
    let late = '';
    const began = new Promise<void>((resolve, reject) => {
      const slow = house().worker.work.run(SYSTEM, async (tx) => {
        late = randomUUID();
        const tiding = { kind: 'referral', organisationId: me.organisationId, membershipId: null } as const;
        await announce(tx, [{ ...tiding, subjectKind: 'referral', subjectId: late }]);
        await new Promise<void>((release) => {
          goOn = release;
          resolve();
        });
      });
      slow.catch(reject);
    });
    await began;
    const early = await say(me);
    await before.hears('referral');
    before.stop();
    goOn();
    const missed = await say(me);
    const after = await listen(me, { last: before.lastId, program: 1 });
    await until('both are told', () => subjects(after).includes(missed) && subjects(after).includes(late));
    expect(after.heard.some(({ event }) => event === 'everything')).toBe(false);
    expect(subjects(before)).toEqual([early]);
  });

  it('tell who was away too long, or comes with a mark that is not ours, to look at everything', async () => {
    const me = await office();
    const first = await listen(me);
    const [horizon] = first.lastId.split('-');
    for (const last of [`${horizon ?? ''}-1000`, '99999999999999-1', 'x', "1'; DROP TABLE"]) {
      const listening = await listen(me, { last });
      expect([last, (await listening.hears('everything')).length]).toEqual([last, 1]);
    }
    const asked = await listen(me, { query: '?after=nonsense' });
    await asked.hears('everything');
  });

  it('end within seconds when the session ends, and say so', async () => {
    const me = await office();
    const session = await openSession(house().api, me);
    const listening = await listen(session);
    await house().api.work.run(me, (tx) =>
      tx.sql(`DELETE FROM identity.session WHERE membership_id = panoh.membership()`),
    );
    await listening.hears('session-ended');
    await until('the stream ends', () => listening.ended);
    expect((await listen(session)).status).toBe(401);
  }, 15_000);

  it('are for screens: not for a program, and not for a ninth window of one session', async () => {
    const me = await office();
    const session = await openSession(house().api, me);
    for (let window = 0; window < 8; window++) expect((await listen(session)).status).toBe(200);
    expect((await listen(session)).status).toBe(409);
    open.splice(0).forEach((one) => one.stop());
    await until('a window is free', async () => (await listen(session)).status === 200);
  });

  it('cannot all be taken by one person who signs in again and again', async () => {
    const me = await office();
    const statuses: number[] = [];
    for (let sign = 0; sign < 4; sign++) {
      const session = await openSession(house().api, me);
      for (let window = 0; window < 8; window++) statuses.push((await listen(session)).status);
    }
    expect(statuses.slice(0, 24)).toEqual(Array(24).fill(200));
    expect(statuses.slice(24)).toEqual(Array(8).fill(409));
    expect((await listen(await office())).status).toBe(200);
  });

  it('end after the time asked for, and with the program', async () => {
    const me = await office();
    const short = await listen(me, { query: '?seconds=0' });
    await until('the stream ends', () => short.ended);
    const third = await openHouse(readConfig({ ...house().environment, PANOH_LOG_LEVEL: 'silent' }), 'api');
    const program = await serve(third);
    programs.push(program);
    const listening = await listen(me, { program: programs.length - 1 });
    await program.application.close();
    await third.close();
    programs.pop();
    await until('the stream ends', () => listening.ended);
  });
});
