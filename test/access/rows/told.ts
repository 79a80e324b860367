import type { Row } from '../row';
import { ASSIGNED, CASE_WORKERS, EVERY_ROLE, KNOW, STEWARDS, TAKERS, WATCHERS } from './words';

/** What reaches people beside the pages: streams, calendars, paper. */
export const told: readonly Row[] = [
  {
    // Ends at once here; what each hears of what is said, the spec of the desk tells.
    route: 'GET /api/v1/events',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/events?seconds=0' }),
  },
  {
    route: 'GET /api/v1/calendar-feed',
    roles: CASE_WORKERS,
    ask: () => ({ path: '/api/v1/calendar-feed' }),
  },
  {
    route: 'POST /api/v1/calendar-feed',
    roles: CASE_WORKERS,
    ask: () => ({ path: '/api/v1/calendar-feed' }),
  },
  {
    route: 'DELETE /api/v1/calendar-feed',
    roles: CASE_WORKERS,
    ask: () => ({ path: '/api/v1/calendar-feed' }),
  },
  {
    // A door whose key is its address.
    route: 'GET /api/v1/calendar-feed/:file',
    open: true,
    roles: [],
    ask: async (_matter, _who, world) => {
      const made = await world.as('steward').must('POST', '/api/v1/calendar-feed');
      return { path: new URL(made['address'] ?? '').pathname };
    },
  },
  {
    route: 'GET /api/v1/cases/:caseId/deadlines',
    roles: CASE_WORKERS,
    known: [...ASSIGNED, ...WATCHERS],
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/deadlines` }),
  },
  {
    // Who sent it, and who has accepted it; who was only asked has its inbox, and who watches has codes.
    route: 'GET /api/v1/referrals/:referralId/letter.pdf',
    roles: CASE_WORKERS,
    known: [...STEWARDS, ...TAKERS],
    ask: ({ referralId }) => ({ path: `/api/v1/referrals/${referralId}/letter.pdf` }),
  },
  {
    route: 'GET /api/v1/cases/:caseId/card.pdf',
    roles: CASE_WORKERS,
    known: KNOW,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/card.pdf` }),
  },
  {
    route: 'GET /api/v1/cases/:caseId/consents.pdf',
    roles: CASE_WORKERS,
    known: KNOW,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/consents.pdf` }),
  },
];
