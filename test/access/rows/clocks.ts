import { EVERYBODY, type Who } from '../members';
import type { Row } from '../row';
import type { Route } from '../router';
import { CASE_WORKERS, EVERY_ROLE, STEWARDS, TAKERS, WATCHERS } from './words';

/**
 * Where a case stands by law is told by its clocks: to who answers for it, who has taken the person, and who
 * watches. Who is only asked sees the clock of the answer it owes and no other.
 */
const KNOW_CLOCKS: readonly Who[] = [...STEWARDS, ...TAKERS, ...WATCHERS];
/** A revision nobody has: who may act, is told that the clock has changed. */
const STALE = 999_999;
/** The owner acts, and the coordinators; to waive it the owner needs its lead. */
const act = (name: string, mayAct: readonly Who[], body: object = {}): Row => ({
  route: `POST /api/v1/deadlines/:deadlineId/${name}` as Route,
  roles: CASE_WORKERS,
  known: KNOW_CLOCKS,
  forbids: { code: 'DEADLINE.NOT_YOURS', who: EVERYBODY.filter((who) => !mayAct.includes(who)) },
  ask: ({ deadlineId }) => ({
    path: `/api/v1/deadlines/${deadlineId}/${name}`,
    body: { ifRevision: STALE, ...body },
  }),
});

const OWNERS: readonly Who[] = ['steward', 'steward-colleague', 'steward-lead', ...WATCHERS];
const reason = { reason: 'waiting-for-papers' };

export const clocks: readonly Row[] = [
  {
    route: 'GET /api/v1/deadlines',
    roles: CASE_WORKERS,
    ask: ({ caseId }) => ({ path: `/api/v1/deadlines?caseId=${caseId}` }),
    shows: { text: ({ deadlineId }) => deadlineId, to: KNOW_CLOCKS },
  },
  {
    route: 'GET /api/v1/deadlines/:deadlineId/explanation',
    roles: CASE_WORKERS,
    known: KNOW_CLOCKS,
    ask: ({ deadlineId }) => ({ path: `/api/v1/deadlines/${deadlineId}/explanation` }),
  },
  act('acknowledgement', OWNERS),
  act('pause', OWNERS, reason),
  act('resumption', OWNERS),
  act('waiver', ['steward-lead', ...WATCHERS], reason),
  {
    route: 'GET /api/v1/notices',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/notices' }),
    shows: { text: (_matter, { noticeId }) => noticeId, to: ['steward'] },
  },
  {
    route: 'POST /api/v1/notices/:noticeId/read',
    roles: EVERY_ROLE,
    known: ['steward'],
    ask: (_matter, _who, { noticeId }) => ({ path: `/api/v1/notices/${noticeId}/read` }),
  },
  {
    // How many mails left for other offices is nothing an office of the house needs to know of another.
    route: 'GET /api/v1/deliveries',
    roles: ['administrator'],
    ask: () => ({ path: '/api/v1/deliveries' }),
  },
  {
    // What an office read and changed, for its own inspector.
    route: 'GET /api/v1/audit',
    roles: ['auditor'],
    ask: ({ caseId }) => ({ path: `/api/v1/audit?caseId=${caseId}` }),
    shows: { text: ({ caseId }) => caseId, to: ['steward-auditor'] },
  },
];
