import { randomUUID } from 'node:crypto';
import { csrfTokenOf } from '../../../apps/api/src/http/csrf';
import { openSession } from '../caller';
import { EVERYBODY, placeOf, type Who } from '../members';
import type { Row } from '../row';
import type { World } from '../world';
import { CASE_WORKERS, EVERY_ROLE } from './words';

const invitation = () => ({
  ...{ email: `${randomUUID()}@test.panoh.invalid`, displayName: 'Somebody New', language: 'ru' },
  ...{ role: 'case-manager', lead: false },
});

/** Somebody whom the steward's administrator has invited: confirmed by nobody yet. */
async function newcomer(world: World): Promise<string> {
  const invited = await world.as('steward-administrator').must('POST', '/api/v1/members', invitation());
  return invited['id'] ?? '';
}

/** A session that may end without ending those of the other rows. */
async function ownSession({ house, members }: World, who: Who): Promise<Record<string, string>> {
  const token = await openSession(house, members[who]);
  return { cookie: `panoh_session=${token}`, 'x-csrf-token': csrfTokenOf(house.keyring, token) };
}

export const members: readonly Row[] = [
  { route: 'GET /api/v1/session', roles: EVERY_ROLE, ask: () => ({ path: '/api/v1/session' }) },
  {
    route: 'PUT /api/v1/session/language',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/session/language', body: { language: 'ru' } }),
  },
  {
    route: 'POST /api/v1/sign-out',
    roles: EVERY_ROLE,
    ask: async (_matter, who, world) => ({
      path: '/api/v1/sign-out',
      headers: await ownSession(world, who),
    }),
  },
  {
    route: 'GET /api/v1/members',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/members' }),
    // Colleagues only.
    shows: {
      text: (_matter, world) => world.members.steward.membershipId,
      to: EVERYBODY.filter((who) => placeOf(who).office === 'mission'),
    },
  },
  {
    route: 'POST /api/v1/members',
    roles: ['administrator'],
    ask: () => ({ path: '/api/v1/members', body: invitation() }),
  },
  {
    // A lead vouches for a colleague of the same organisation: nobody else, and above all no administrator.
    route: 'POST /api/v1/members/:membershipId/confirmation',
    roles: CASE_WORKERS,
    known: EVERYBODY.filter((who) => who !== 'stranger-lead'),
    forbids: {
      code: 'MEMBERSHIP.NOT_LEAD',
      who: EVERYBODY.filter((who) => placeOf(who).lead !== true),
    },
    ask: async (_matter, who, world) => {
      const fresh = who === 'steward-lead' ? await newcomer(world) : undefined;
      const { membershipId } = world.members['steward-unconfirmed'];
      return { path: `/api/v1/members/${fresh ?? membershipId}/confirmation` };
    },
  },
  {
    route: 'DELETE /api/v1/members/:membershipId',
    roles: ['administrator'],
    known: ['steward-administrator'],
    ask: async (_matter, who, world) => {
      const fresh = who === 'steward-administrator' ? await newcomer(world) : undefined;
      return { path: `/api/v1/members/${fresh ?? world.members['steward-colleague'].membershipId}` };
    },
  },
  {
    route: 'POST /api/v1/api-tokens',
    roles: EVERY_ROLE,
    ask: () => ({
      path: '/api/v1/api-tokens',
      body: { label: 'a program', scopes: ['session.read'], days: 1 },
    }),
  },
  {
    route: 'DELETE /api/v1/api-tokens/:tokenId',
    roles: EVERY_ROLE,
    known: ['steward'],
    ask: async (_matter, who, world) => {
      if (who !== 'steward') return { path: `/api/v1/api-tokens/${world.tokenId}` };
      const wish = { label: 'a program', scopes: ['session.read'], days: 1 };
      const issued = await world.as('steward').must('POST', '/api/v1/api-tokens', wish);
      return { path: `/api/v1/api-tokens/${issued['tokenId'] ?? ''}` };
    },
  },
];
