import { useHouse } from '../support/house';
import { undescribed } from './described';
import { methodOf } from './judge';
import { EVERYBODY, roleOf } from './members';
import { type Route, routesOf } from './router';
import { ROWS } from './rows/rows';
import { makeWorld, type World } from './world';

interface Given {
  readonly route: Route;
  readonly status: number;
  readonly fault: string | undefined;
}

const NOT_IN_PATHS = 'GET /api/openapi.json';
const house = useHouse();
const given: Given[] = [];
let world: World;

/** The world is made through the routes, so its making is watched too; then each row by who may. */
beforeAll(async () => {
  world = await makeWorld(house(), (application) => {
    application
      .getHttpAdapter()
      .getInstance()
      .addHook('onSend', async (request, reply, payload) => {
        const route = `${request.method} ${request.routeOptions.url ?? ''}` as Route;
        const type = String(reply.getHeader('content-type'));
        const text = typeof payload === 'string' ? payload : '';
        if (route === NOT_IN_PATHS) return;
        const { statusCode: status } = reply;
        given.push({ route, status, fault: undescribed(route, status, type, text) });
      });
  });
  for (const row of ROWS) {
    const [who = 'steward'] = (row.known ?? EVERYBODY).filter((one) => row.roles.includes(roleOf(one)));
    const answer = await world.as(who).send(methodOf(row), await row.ask(world.running, who, world));
    await row.undo?.(answer, world.running, who, world);
  }
}, 60_000);
afterAll(() => world.application.close());

describe('what the api answers', () => {
  it('is what apps/api/openapi.json says, on every route, with no field beside it', async () => {
    const faults = given.flatMap(({ route, status, fault }) =>
      fault === undefined ? [] : [`${route} ${String(status)}: ${fault}`],
    );
    expect([...new Set(faults)]).toEqual([]);
    const answered = new Set(given.map(({ route }) => route));
    const routes = (await routesOf(world.application)).filter((route) => route !== NOT_IN_PATHS);
    expect(routes.filter((route) => !answered.has(route))).toEqual([]);
  });

  it('was seen where it says yes, not only where it refuses', () => {
    const good = new Set(given.filter(({ status }) => status < 300).map(({ route }) => route));
    const needed: Route[] = [
      ...(['GET /api/v1/session', 'GET /api/v1/organisations', 'GET /api/v1/members'] as const),
      ...(['GET /api/v1/cases', 'GET /api/v1/cases/:caseId', 'GET /api/v1/cases/:caseId/grants'] as const),
      ...(['GET /api/v1/cases/:caseId/forms/:formId', 'GET /api/v1/cases/:caseId/pathway'] as const),
      ...(['GET /api/v1/inbox', 'GET /api/v1/referrals/:referralId', 'GET /api/v1/needs/:needId'] as const),
      ...(['GET /api/v1/deadlines', 'GET /api/v1/deadlines/:deadlineId/explanation'] as const),
      ...(['GET /api/v1/notices', 'GET /api/v1/mechanisms/:id/:version', 'GET /api/v1/beds'] as const),
    ];
    expect(needed.filter((route) => !good.has(route))).toEqual([]);
    expect(good.size).toBeGreaterThan(50);
  });
});
