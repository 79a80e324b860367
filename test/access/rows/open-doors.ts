import type { Row } from '../row';
import type { Route } from '../router';

/** Doors without a lock: nothing behind them is about anybody. */
const door = (route: Route, body?: unknown): Row => {
  const path = route.slice(route.indexOf('/'));
  return { route, open: true, roles: [], ask: () => ({ path, body }) };
};

export const openDoors: readonly Row[] = [
  door('GET /health/live'),
  door('GET /health/ready'),
  door('GET /metrics'),
  door('GET /api/openapi.json'),
  door('GET /api/v1/installation'),
  // Both tell nothing but whether the secret was right.
  door('POST /api/v1/sign-in', { email: 'nobody@test.panoh.invalid', password: 'a wrong password' }),
  door('POST /api/v1/password', { secret: 'never given', password: 'a long enough password' }),
];
