import { randomUUID } from 'node:crypto';
import { EVERYBODY, type Who } from '../members';
import type { Row } from '../row';
import type { World } from '../world';
import { CASE_WORKERS, FIRST_RESPONDERS } from './words';

const SOME = 5;

/** A device of the steward's own, which no other row looks at; those of earlier cells make room before there are ten. */
async function deviceOf(world: World, who: Who = 'steward'): Promise<string> {
  const devices = await world
    .as(who)
    .must<{ items: { id: string; killedAt: string | null }[] }>('GET', '/api/v1/devices');
  const living = devices.items.filter(({ killedAt }) => killedAt === null);
  for (const { id } of living.slice(SOME)) await world.as(who).must('DELETE', `/api/v1/devices/${id}`);
  const { id = '' } = await world.as(who).must('POST', '/api/v1/devices', { name: 'quince' });
  return id;
}

const sealed = (deviceId = randomUUID()) => ({
  ...{ id: randomUUID(), deviceId, keyId: 'epoch-1', enc: 'AAAA', ciphertext: 'AAAA', code: 'none' },
  ...{ occurredAt: '2025-03-10T05:20:00Z', textVersions: {} },
});

/** What the steward sent, which opens to nothing: a repair task for ever, so that every cell finds it as it was. */
async function sentBySteward(world: World, opened: boolean): Promise<string> {
  const body = sealed();
  await world.as('steward').must('POST', '/api/v1/sealed-registrations', body);
  if (opened) await world.as('steward').must('POST', `/api/v1/sealed-registrations/${body.id}/opening`);
  return body.id;
}

const MAY_KILL = EVERYBODY.filter(
  (who) => who === 'steward' || who === 'steward-lead' || who === 'steward-administrator',
);

export const offline: readonly Row[] = [
  {
    route: 'GET /api/v1/device-contact',
    open: true,
    roles: [],
    ask: () => ({ path: '/api/v1/device-contact' }),
  },
  {
    route: 'GET /api/v1/devices',
    roles: [...CASE_WORKERS, 'administrator'],
    ask: async (_matter, _who, world) => {
      await deviceOf(world);
      return { path: '/api/v1/devices' };
    },
    // Own ones; a lead and an administrator see whose they are in their organisation.
    shows: { text: (_matter, world) => world.members.steward.membershipId, to: MAY_KILL },
  },
  {
    route: 'POST /api/v1/devices',
    roles: FIRST_RESPONDERS,
    ask: () => ({ path: '/api/v1/devices', body: { name: 'plum' } }),
  },
  {
    route: 'DELETE /api/v1/devices/:deviceId',
    roles: [...CASE_WORKERS, 'administrator'],
    known: MAY_KILL,
    ask: async (_matter, _who, world) => ({ path: `/api/v1/devices/${await deviceOf(world)}` }),
  },
  {
    // A lead may shut the device out; its codes are its member's alone.
    route: 'POST /api/v1/devices/:deviceId/code-sheaf',
    roles: FIRST_RESPONDERS,
    known: ['steward'],
    ask: async (_matter, _who, world) => ({ path: `/api/v1/devices/${await deviceOf(world)}/code-sheaf` }),
  },
  { route: 'GET /api/v1/offline/key', roles: FIRST_RESPONDERS, ask: () => ({ path: '/api/v1/offline/key' }) },
  {
    route: 'GET /api/v1/sealed-registrations',
    roles: FIRST_RESPONDERS,
    ask: () => ({ path: '/api/v1/sealed-registrations' }),
  },
  {
    route: 'POST /api/v1/sealed-registrations',
    roles: FIRST_RESPONDERS,
    ask: () => ({ path: '/api/v1/sealed-registrations', body: sealed() }),
  },
  {
    route: 'POST /api/v1/sealed-registrations/:registrationId/opening',
    roles: FIRST_RESPONDERS,
    known: ['steward'],
    ask: async (_matter, _who, world) => ({
      path: `/api/v1/sealed-registrations/${await sentBySteward(world, false)}/opening`,
    }),
  },
  {
    route: 'GET /api/v1/repair-tasks',
    roles: FIRST_RESPONDERS,
    ask: () => ({ path: '/api/v1/repair-tasks' }),
  },
  {
    route: 'GET /api/v1/repair-tasks/:registrationId',
    roles: FIRST_RESPONDERS,
    known: ['steward'],
    ask: async (_matter, _who, world) => ({
      path: `/api/v1/repair-tasks/${await sentBySteward(world, true)}`,
    }),
  },
  {
    route: 'POST /api/v1/repair-tasks/:registrationId/mending',
    roles: FIRST_RESPONDERS,
    known: ['steward'],
    ask: async (_matter, _who, world) => ({
      path: `/api/v1/repair-tasks/${await sentBySteward(world, true)}/mending`,
      body: { registration: {} },
    }),
  },
  {
    route: 'POST /api/v1/repair-tasks/:registrationId/discarding',
    roles: FIRST_RESPONDERS,
    known: ['steward'],
    ask: async (_matter, _who, world) => ({
      path: `/api/v1/repair-tasks/${await sentBySteward(world, true)}/discarding`,
      body: { reason: 'test' },
    }),
  },
];
