import { randomUUID } from 'node:crypto';
import type { Row } from '../row';
import type { World } from '../world';

/** A revision nobody has: who may, is told that the entry has changed. */
const STALE = 999_999;

async function newcomer(world: World): Promise<string> {
  const invitation = {
    ...{ email: `${randomUUID()}@test.panoh.invalid`, displayName: 'Somebody New', language: 'ru' },
    ...{ role: 'case-manager', lead: false },
  };
  const invited = await world.as('steward-administrator').must('POST', '/api/v1/members', invitation);
  return invited['id'] ?? '';
}

/** What an administrator looks after: the own office, its people, and what was not delivered. Never a case. */
export const administration: readonly Row[] = [
  {
    route: 'PATCH /api/v1/organisations/:organisationId',
    roles: ['administrator'],
    known: ['steward-administrator'],
    ask: (_matter, _who, { offices }) => ({
      path: `/api/v1/organisations/${offices.mission}`,
      body: { dutyPhone: '+998 71 200 00 00', revision: STALE },
    }),
  },
  {
    route: 'POST /api/v1/members/:membershipId/invitation',
    roles: ['administrator'],
    known: ['steward-administrator'],
    ask: async (_matter, who, world) => {
      const fresh = who === 'steward-administrator' ? await newcomer(world) : undefined;
      return { path: `/api/v1/members/${fresh ?? world.members.taker.membershipId}/invitation` };
    },
  },
  {
    route: 'GET /api/v1/dead-letters',
    roles: ['administrator'],
    ask: () => ({ path: '/api/v1/dead-letters' }),
  },
  {
    // None waits in this world; a spec of its own replays one.
    route: 'POST /api/v1/dead-letters/:deadLetterId/replay',
    roles: ['administrator'],
    known: [],
    ask: (_matter, _who, { running }) => ({ path: `/api/v1/dead-letters/${running.caseId}/replay` }),
  },
];
