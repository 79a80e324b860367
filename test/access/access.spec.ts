import { randomUUID } from 'node:crypto';
import { useHouse } from '../support/house';
import { differenceOf, is, isAboutOneThing, judge, methodOf } from './judge';
import type { Caller } from './caller';
import { EVERYBODY, NOBODIES } from './members';
import { type Route, routesOf } from './router';
import type { Row } from './row';
import { ROWS } from './rows/rows';
import { makeWorld, type World } from './world';

const house = useHouse();
let world: World;
beforeAll(async () => {
  world = await makeWorld(house());
}, 60_000);
afterAll(() => world.application.close());

const nameOf = ({ route, as }: Row): string => (as === undefined ? route : `${route} (${as})`);
const locked = ROWS.filter(({ open }) => open !== true);
const named = (rows: readonly Row[]): (readonly [string, Row])[] => rows.map((row) => [nameOf(row), row]);

describe('the table', () => {
  it('has a row for every route of the router, and no row without one', async () => {
    const rows = [...new Set(ROWS.map(({ route }) => route))].sort();
    const routes = await routesOf(world.application);
    expect(routes.length).toBeGreaterThan(30);
    expect({
      withoutRow: routes.filter((route) => !rows.includes(route)),
      withoutRoute: rows.filter((route) => !routes.includes(route)),
    }).toEqual({ withoutRow: [], withoutRoute: [] });
  });

  it('finds a route that somebody adds beside it', async () => {
    const routes = await routesOf(world.application);
    expect(routes).toContain('GET /api/v1/cases/:caseId' satisfies Route);
    expect(routes).toContain('GET /api/openapi.json' satisfies Route);
    expect(new Set(routes).size).toBe(routes.length);
  });
});

describe('an open door', () => {
  it.each(named(ROWS.filter(({ open }) => open === true)))(
    '%s asks nobody who they are',
    async (_name, row) => {
      const ask = await row.ask(world.running, 'stranger', world);
      const answer = await world.nobody('visitor').send(methodOf(row), ask);
      expect(answer.text).not.toContain('SESSION.NONE');
      expect([403, 404]).not.toContain(answer.status);
      expect(answer.status).toBeLessThan(500);
    },
  );
});

describe('everybody at every door', () => {
  it.each(named(locked))('%s', async (_name, row) => {
    const faults: string[] = [];
    for (const who of EVERYBODY) faults.push((await judge(row, who, world.running, world)) ?? '');
    expect(faults.filter((fault) => fault !== '')).toEqual([]);
  });
});

describe('when the case is closed', () => {
  const reading = locked.filter((row) => methodOf(row) === 'GET' && row.route.includes('/:'));

  it.each(named(reading))('%s answers whom it answered before', async (_name, row) => {
    const faults: string[] = [];
    for (const who of EVERYBODY) faults.push((await judge(row, who, world.closed, world)) ?? '');
    expect(faults.filter((fault) => fault !== '')).toEqual([]);
  });
});

describe('nobody', () => {
  it.each(named(locked))('%s asks who they are', async (_name, row) => {
    const { path, body } = await row.ask(world.running, 'steward', world);
    const first = await world.nobody('visitor').send(methodOf(row), { path, body });
    expect(is(first, 401, 'SESSION.NONE')).toBe(true);
    // One guard asks for all doors: over all rows everybody is turned away many times.
    const turn = locked.indexOf(row);
    for (const which of [NOBODIES[turn % NOBODIES.length], NOBODIES[(turn + 4) % NOBODIES.length]]) {
      if (which === undefined) throw new Error('There is always somebody who is nobody.');
      const answer = await world.nobody(which).send(methodOf(row), { path, body });
      expect([which, differenceOf(answer, first)]).toEqual([which, undefined]);
    }
    if (methodOf(row) !== 'GET') return;
    expect((await world.nobody('visitor').send('HEAD', { path })).status).toBe(401);
  });
});

describe('a page that is not ours', () => {
  let otherSession: string;
  beforeAll(async () => {
    const { csrfToken } = await world.as('stranger').must<{ csrfToken: string }>('GET', '/api/v1/session');
    otherSession = csrfToken;
  });

  const unsafe = locked.filter((row) => methodOf(row) !== 'GET');

  it.each(named(unsafe))('%s is refused without the token of this session', async (_name, row) => {
    const { path, body } = await row.ask(world.running, 'steward', world);
    for (const token of ['', 'x', otherSession]) {
      const answer = await world
        .as('steward')
        .send(methodOf(row), { path, body, headers: { 'x-csrf-token': token } });
      expect([token, answer.status, is(answer, 403, 'SESSION.CSRF')]).toEqual([token, 403, true]);
    }
  });
});

describe('a program', () => {
  let program: Caller;
  beforeAll(async () => {
    program = await world.program('session.read');
  });

  it.each(named(locked.filter(({ route }) => route !== 'GET /api/v1/session')))(
    '%s is closed to a token without its scope',
    async (_name, row) => {
      const { path, body } = await row.ask(world.running, 'steward', world);
      const answer = await program.send(methodOf(row), { path, body });
      const refused = isAboutOneThing(row) ? is(answer, 404, 'NOT_FOUND') : is(answer, 403, 'ACCESS.ROLE');
      expect([refused, answer.text]).toEqual([true, answer.text]);
    },
  );

  it('reads with its scope what its member reads, and nothing beside it', async () => {
    const reader = await world.program('case.read');
    const { caseId } = world.running;
    expect((await reader.send('GET', { path: `/api/v1/cases/${caseId}` })).status).toBe(200);
    expect((await reader.send('GET', { path: `/api/v1/cases/${randomUUID()}` })).status).toBe(404);
    expect((await reader.send('GET', { path: `/api/v1/cases/${caseId}/grants` })).status).toBe(404);
    expect((await reader.send('GET', { path: '/api/v1/members' })).status).toBe(403);
  });
});
