import { referralForm } from '../../support/referrals';
import type { Matter } from '../matter';
import type { Who } from '../members';
import type { Row } from '../row';
import type { Route } from '../router';
import { CASE_WORKERS, CONFIRMED_STEWARDS, FIRST_RESPONDERS, STEWARDS, TAKERS, WATCHERS } from './words';

/** Who carries the case, who was asked, and who watches the place: nobody else knows that a referral exists. */
const PARTIES: readonly Who[] = [...STEWARDS, ...TAKERS, ...WATCHERS];
const CARRY: readonly Who[] = [...STEWARDS, ...WATCHERS];
const LONG_AGO = '2020-01-01T00:00:00Z';

/** Nobody moves a person about whom no lead has confirmed. */
const forbids = {
  code: 'REFERRAL.NOT_CONFIRMED',
  who: ['steward-unconfirmed', 'taker-unconfirmed'] as readonly Who[],
};

/** A step of the referral that is placed already: rules refuse it to whoever may know of it. */
const step = (name: string, roles: Row['roles'], body: unknown): Row => ({
  route: `POST /api/v1/referrals/:referralId/${name}` as Route,
  ...{ roles, forbids },
  known: PARTIES,
  ask: ({ referralId }) => ({ path: `/api/v1/referrals/${referralId}/${name}`, body }),
});

const needRow = (
  method: 'GET' | 'POST',
  rest: string,
  roles: Row['roles'],
  known: readonly Who[],
  body?: unknown,
): Row => ({
  route: `${method} /api/v1/needs/:needId${rest.split('?')[0] ?? ''}` as Route,
  ...{ roles, known, ...(method === 'POST' && { forbids }) },
  ask: ({ needId }: Matter) => ({ path: `/api/v1/needs/${needId}${rest}`, body }),
});

export const referrals: readonly Row[] = [
  {
    route: 'POST /api/v1/cases/:caseId/needs',
    roles: FIRST_RESPONDERS,
    known: CONFIRMED_STEWARDS,
    ask: ({ caseId }) => ({
      path: `/api/v1/cases/${caseId}/needs`,
      body: { document: referralForm({ service: 'no-such-service' }) },
    }),
  },
  {
    route: 'GET /api/v1/cases/:caseId/needs',
    roles: CASE_WORKERS,
    known: CARRY,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/needs` }),
  },
  needRow('GET', '', CASE_WORKERS, CARRY),
  needRow('GET', '/matches', CASE_WORKERS, STEWARDS),
  {
    route: 'GET /api/v1/needs/:needId/disclosure',
    roles: CASE_WORKERS,
    known: STEWARDS,
    ask: ({ needId }, _who, { offices }) => ({
      path: `/api/v1/needs/${needId}/disclosure?organisationId=${offices.asked}`,
    }),
    strange: ({ caseId }) => ({
      path: `/api/v1/needs/${caseId}/disclosure?organisationId=${caseId}`,
    }),
  },
  {
    route: 'POST /api/v1/needs/:needId/referrals',
    forbids,
    roles: CASE_WORKERS,
    known: CARRY,
    ask: ({ needId }, _who, { offices }) => ({
      path: `/api/v1/needs/${needId}/referrals`,
      body: { organisationId: offices.beside },
    }),
  },
  needRow('POST', '/withdrawal', FIRST_RESPONDERS, STEWARDS, {
    reason: 'no-such-reason',
    occurredAt: LONG_AGO,
  }),
  {
    route: 'POST /api/v1/cases/:caseId/interim-placements',
    roles: FIRST_RESPONDERS,
    known: CONFIRMED_STEWARDS,
    ask: ({ caseId, needId }) => ({
      path: `/api/v1/cases/${caseId}/interim-placements`,
      body: { needId, kind: 'hotel', occurredAt: LONG_AGO },
    }),
  },
  {
    route: 'POST /api/v1/needs/:needId/interim-placement/extension',
    forbids,
    roles: CASE_WORKERS,
    known: CARRY,
    ask: ({ openNeedId }) => ({
      path: `/api/v1/needs/${openNeedId}/interim-placement/extension`,
      body: { reason: 'no-place-found', occurredAt: LONG_AGO },
    }),
  },
  {
    route: 'POST /api/v1/needs/:needId/interim-placement/end',
    forbids,
    roles: CASE_WORKERS,
    known: CARRY,
    ask: ({ openNeedId }) => ({
      path: `/api/v1/needs/${openNeedId}/interim-placement/end`,
      body: { reason: 'moved', occurredAt: LONG_AGO },
    }),
  },
  {
    route: 'GET /api/v1/inbox',
    roles: CASE_WORKERS,
    ask: () => ({ path: '/api/v1/inbox' }),
    shows: { text: ({ openReferralId }) => openReferralId, to: ['asked'] },
  },
  { route: 'GET /api/v1/waiting-list', roles: CASE_WORKERS, ask: () => ({ path: '/api/v1/waiting-list' }) },
  {
    route: 'GET /api/v1/referrals/:referralId',
    roles: CASE_WORKERS,
    known: PARTIES,
    ask: ({ referralId }) => ({ path: `/api/v1/referrals/${referralId}` }),
  },
  {
    // What was asked of an organisation stays known to it; what it was shown of the case does not.
    route: 'GET /api/v1/referrals/:referralId',
    as: 'declined',
    roles: CASE_WORKERS,
    known: [...CARRY, 'once-asked'],
    ask: ({ endedReferralId }) => ({ path: `/api/v1/referrals/${endedReferralId}` }),
    shows: { text: ({ code }) => code, to: CARRY },
  },
  step('acceptance', FIRST_RESPONDERS, {}),
  step('decline', FIRST_RESPONDERS, { reason: 'capacity' }),
  step('waitlisting', FIRST_RESPONDERS, { reason: 'capacity' }),
  step('offer-answer', CASE_WORKERS, { taken: true }),
  step('recall', CASE_WORKERS, { reason: 'no-such-reason' }),
  step('cost-approval', ['territorial-secretary', 'national-coordinator'], { occurredAt: LONG_AGO }),
  step('departure', FIRST_RESPONDERS, { occurredAt: LONG_AGO }),
  step('arrival', FIRST_RESPONDERS, { occurredAt: LONG_AGO }),
  step('no-show', FIRST_RESPONDERS, { occurredAt: LONG_AGO }),
  step('handover', FIRST_RESPONDERS, { document: { nonsense: true } }),
  step('feedback', FIRST_RESPONDERS, { feedback: 'arrived', occurredAt: LONG_AGO }),
  step('closing', CASE_WORKERS, { reason: 'no-such-reason' }),
  {
    route: 'POST /api/v1/referrals/:referralId/rerouting',
    forbids,
    roles: CASE_WORKERS,
    known: PARTIES,
    ask: ({ referralId }, _who, { offices }) => ({
      path: `/api/v1/referrals/${referralId}/rerouting`,
      body: { organisationId: offices.beside },
    }),
  },
];
