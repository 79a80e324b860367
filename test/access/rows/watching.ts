import { EVERYBODY, type Who } from '../members';
import type { Row } from '../row';
import { CASE_WORKERS, EVERY_ROLE, STEWARDS, WATCHERS } from './words';

/** Who has a board: watchers of any territory, and leads. They see their own part of it. */
const BOARDS: readonly Who[] = [
  ...WATCHERS,
  ...(['secretary-elsewhere', 'coordinator-abroad', 'steward-lead', 'stranger-lead'] as const),
];
const CARRY: readonly Who[] = [...STEWARDS, ...WATCHERS];

/** The first page, and what coordinators look at: counts and codes. */
export const watching: readonly Row[] = [
  {
    route: 'GET /api/v1/today',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/today' }),
    shows: { text: (_matter, { noticeId }) => noticeId, to: ['steward'] },
  },
  {
    route: 'POST /api/v1/today/seen',
    roles: EVERY_ROLE,
    // A time before everything, so that nobody's news is gone for the other rows.
    ask: () => ({ path: '/api/v1/today/seen', body: { seenUntil: '2000-01-01T00:00:00Z' } }),
  },
  {
    // Counts of the rows that GET /deadlines lists, under the same row security. A case without a region is every
    // secretary's, so the name of an office tells nothing here.
    route: 'GET /api/v1/clock-board',
    roles: CASE_WORKERS,
    forbids: { code: 'CLOCK_BOARD.NOT_LEAD', who: EVERYBODY.filter((who) => !BOARDS.includes(who)) },
    ask: () => ({ path: '/api/v1/clock-board' }),
  },
  {
    route: 'GET /api/v1/needs',
    roles: CASE_WORKERS,
    ask: () => ({ path: '/api/v1/needs' }),
    shows: { text: ({ openNeedId }) => openNeedId, to: CARRY },
  },
  {
    // A receiver would learn from it who else was asked.
    route: 'GET /api/v1/needs/:needId/candidates',
    roles: CASE_WORKERS,
    known: CARRY,
    ask: ({ openNeedId }) => ({ path: `/api/v1/needs/${openNeedId}/candidates` }),
    shows: { text: (_matter, { offices }) => offices.beside, to: CARRY },
  },
  {
    route: 'POST /api/v1/calendars/:id/preview',
    roles: ['national-coordinator'],
    ask: () => ({
      path: '/api/v1/calendars/kz/preview',
      body: { change: 'remove', on: '03-21', reason: 'Only looking' },
    }),
    strange: () => ({
      path: '/api/v1/calendars/xx/preview',
      body: { change: 'remove', on: '03-21', reason: 'None' },
    }),
  },
];
