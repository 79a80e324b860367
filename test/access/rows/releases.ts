import type { Who } from '../members';
import type { Row } from '../row';
import type { World } from '../world';
import { ANALYSTS, NOT_CONFIRMED } from './words';

/** Whoever reads numbers in the organisation that asked. */
const OURS: readonly Who[] = ['commission-analyst', 'coordinator'];
const OUR_MEMBERS: readonly Who[] = [...OURS, ...NOT_CONFIRMED.who];
const PATH = '/api/v1/statistics/releases';
const NAME = 'By gender, for the commission';
const wish = {
  ...{ name: NAME, preset: null, measure: 'identified', from: '2025-01', to: '2025-12', asKnownOn: null },
  tables: [{ dimensions: [{ dimension: 'gender', grouping: null, codes: null }], filters: [] }],
};

async function newRelease(world: World): Promise<string> {
  const { id = '' } = await world.as('commission-analyst').must('POST', PATH, wish);
  return id;
}

const releases = new WeakMap<World, Promise<string>>();

/** A release that waits: no worker runs in this world. */
function waiting(world: World): Promise<string> {
  const known = releases.get(world) ?? newRelease(world);
  releases.set(world, known);
  return known;
}

/** Tables on their way out: of those who count, and of their own organisation only. */
export const releasesRows: readonly Row[] = [
  {
    route: 'GET /api/v1/statistics/presets',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    ask: () => ({ path: '/api/v1/statistics/presets?language=ru' }),
  },
  {
    route: 'GET /api/v1/statistics/releases',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    ask: async (_matter, _who, world) => {
      await waiting(world);
      return { path: PATH };
    },
    shows: { text: () => NAME, to: OURS },
  },
  {
    route: 'POST /api/v1/statistics/releases',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    ask: () => ({ path: PATH, body: wish }),
    undo: async (answer, _matter, who, world) => {
      const { id = '' } = JSON.parse(answer.text) as { id?: string };
      await world.as(who).must('POST', `${PATH}/${id}/withdraw`);
    },
  },
  {
    route: 'GET /api/v1/statistics/releases/:releaseId',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    known: OUR_MEMBERS,
    ask: async (_matter, _who, world) => ({ path: `${PATH}/${await waiting(world)}` }),
    shows: { text: () => NAME, to: OURS },
  },
  {
    route: 'POST /api/v1/statistics/releases/:releaseId/release',
    roles: ['analyst', 'national-coordinator'],
    forbids: NOT_CONFIRMED,
    known: OUR_MEMBERS,
    ask: async (_matter, _who, world) => ({ path: `${PATH}/${await waiting(world)}/release` }),
  },
  {
    route: 'POST /api/v1/statistics/releases/:releaseId/withdraw',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    known: OUR_MEMBERS,
    ask: async (_matter, who, world) => {
      const id = OURS.includes(who) ? await newRelease(world) : await waiting(world);
      return { path: `${PATH}/${id}/withdraw` };
    },
  },
  {
    route: 'GET /api/v1/statistics/releases/:releaseId/file',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    known: OUR_MEMBERS,
    ask: async (_matter, _who, world) => ({
      path: `${PATH}/${await waiting(world)}/file?format=csv&language=en`,
    }),
  },
];
