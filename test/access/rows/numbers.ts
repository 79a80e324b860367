import type { Row } from '../row';
import type { World } from '../world';
import { ANALYSTS, NOT_CONFIRMED } from './words';

const definition = {
  ...{ measure: 'identified', rows: ['gender'], columns: [], filters: [], asKnownOn: null },
  ...{ from: '2025-01', to: '2026-12' },
};
const report = { name: 'By gender', definition, shared: false };
/** A revision nobody has: who may, is told that the report has changed. */
const STALE = 999_999;

async function newReport(world: World): Promise<string> {
  const { id = '' } = await world.as('commission-analyst').must('POST', '/api/v1/statistics/reports', report);
  return id;
}

const reports = new WeakMap<World, Promise<string>>();

/** A report its analyst keeps to herself. */
function keptReport(world: World): Promise<string> {
  const known = reports.get(world) ?? newReport(world);
  reports.set(world, known);
  return known;
}

/** Tables under a threshold, for those who count; whoever works on cases counts nobody. */
export const numbers: readonly Row[] = [
  {
    route: 'GET /api/v1/statistics/dimensions',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    ask: () => ({ path: '/api/v1/statistics/dimensions?language=ru' }),
  },
  {
    route: 'POST /api/v1/statistics/tables',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    ask: () => ({ path: '/api/v1/statistics/tables', body: definition }),
  },
  {
    route: 'GET /api/v1/statistics/year-so-far',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    ask: () => ({ path: '/api/v1/statistics/year-so-far?language=en' }),
  },
  {
    route: 'GET /api/v1/statistics/reports',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    ask: async (_matter, _who, world) => {
      await keptReport(world);
      return { path: '/api/v1/statistics/reports' };
    },
    shows: { text: () => '"own":true', to: ['commission-analyst'] },
  },
  {
    route: 'POST /api/v1/statistics/reports',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    ask: () => ({ path: '/api/v1/statistics/reports', body: report }),
    undo: async (answer, _matter, who, world) => {
      const { id = '' } = JSON.parse(answer.text) as { id?: string };
      await world.as(who).must('DELETE', `/api/v1/statistics/reports/${id}`);
    },
  },
  {
    route: 'PATCH /api/v1/statistics/reports/:reportId',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    known: ['commission-analyst', ...NOT_CONFIRMED.who],
    ask: async (_matter, _who, world) => ({
      path: `/api/v1/statistics/reports/${await keptReport(world)}`,
      body: { shared: true, revision: STALE },
    }),
  },
  {
    route: 'DELETE /api/v1/statistics/reports/:reportId',
    roles: ANALYSTS,
    forbids: NOT_CONFIRMED,
    known: ['commission-analyst', ...NOT_CONFIRMED.who],
    ask: async (_matter, who, world) => {
      const fresh = who === 'commission-analyst' ? await newReport(world) : await keptReport(world);
      return { path: `/api/v1/statistics/reports/${fresh}` };
    },
  },
];
