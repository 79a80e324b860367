import { randomBytes } from 'node:crypto';
import { CASE_CODE_BYTES, caseCode } from '@panoh/kernel';
import { REPORTED_HAPPENINGS } from '@panoh/pathways';
import { signalNote } from '../../support/cases';
import { OFFICES, placeOf, type Who } from '../members';
import type { Row } from '../row';
import { ASSIGNED, CASE_WORKERS, FIRST_RESPONDERS, KNOW, REACH, STEWARDS, WATCHERS } from './words';

/** Where the caller's own office acts: elsewhere nobody registers anything. */
const ownJurisdiction = (who: Who): string => OFFICES[placeOf(who).office].jurisdictions[0];
const LONG_AGO = '2020-01-01T00:00:00Z';
const aCode = (): string => caseCode(randomBytes(CASE_CODE_BYTES));
/** Answers no form knows: who may write is told so, and nothing is written. */
const nonsense = { document: { nonsense: true } };

export const cases: readonly Row[] = [
  {
    route: 'POST /api/v1/signals',
    roles: CASE_WORKERS,
    ask: (_matter, who) => ({
      path: '/api/v1/signals',
      body: { jurisdiction: ownJurisdiction(who), ageClass: 'adult', document: signalNote() },
    }),
  },
  {
    route: 'GET /api/v1/cases',
    roles: CASE_WORKERS,
    ask: () => ({ path: '/api/v1/cases?open=false' }),
    shows: { text: ({ code }) => code, to: KNOW },
  },
  {
    route: 'GET /api/v1/cases/by-code/:code',
    roles: CASE_WORKERS,
    known: KNOW,
    ask: ({ code }) => ({ path: `/api/v1/cases/by-code/${code}` }),
    strange: () => ({ path: `/api/v1/cases/by-code/${aCode()}` }),
  },
  {
    route: 'GET /api/v1/cases/:caseId',
    roles: CASE_WORKERS,
    known: KNOW,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}` }),
    shows: { text: () => 'Dilshod', to: ASSIGNED },
  },
  {
    route: 'GET /api/v1/cases/:caseId/card',
    roles: CASE_WORKERS,
    known: KNOW,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/card` }),
  },
  {
    route: 'GET /api/v1/cases/:caseId/grants',
    roles: CASE_WORKERS,
    known: KNOW,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/grants` }),
    // Who else received something is told to who answers for the case and who watches it.
    shows: { text: (_matter, { offices }) => offices.asked, to: [...STEWARDS, ...WATCHERS, 'asked'] },
  },
  {
    route: 'PUT /api/v1/cases/:caseId/person',
    roles: FIRST_RESPONDERS,
    known: ASSIGNED,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/person`, body: nonsense }),
  },
  {
    route: 'GET /api/v1/cases/:caseId/forms/:formId',
    roles: CASE_WORKERS,
    known: REACH,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/forms/person` }),
    shows: { text: () => 'Dilshod', to: ASSIGNED },
  },
  {
    route: 'GET /api/v1/cases/:caseId/indicator-suggestions',
    roles: CASE_WORKERS,
    known: REACH,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/indicator-suggestions` }),
  },
  {
    route: 'PUT /api/v1/cases/:caseId/forms/:formId',
    roles: CASE_WORKERS,
    known: ASSIGNED,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/forms/needs`, body: nonsense }),
  },
  {
    route: 'POST /api/v1/cases/:caseId/forms/:formId',
    roles: CASE_WORKERS,
    known: ASSIGNED,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/forms/decision`, body: nonsense }),
  },
  {
    // Members of the organisation that wrote it know of it; what stands in it is another matter.
    route: 'GET /api/v1/cases/:caseId/records/:recordId',
    roles: CASE_WORKERS,
    known: [...STEWARDS, 'taker'],
    ask: ({ caseId, personRecordId }) => ({ path: `/api/v1/cases/${caseId}/records/${personRecordId}` }),
    shows: { text: () => 'Dilshod', to: ASSIGNED },
  },
  {
    route: 'PUT /api/v1/cases/:caseId/records/:recordId',
    roles: CASE_WORKERS,
    known: ['steward'],
    ask: ({ caseId, personRecordId }) => ({
      path: `/api/v1/cases/${caseId}/records/${personRecordId}`,
      body: nonsense,
    }),
  },
  {
    route: 'POST /api/v1/persons/search',
    roles: FIRST_RESPONDERS,
    ask: () => ({
      path: '/api/v1/persons/search',
      body: { name: { given: 'Dilshod', family: 'Marvaridov' }, birthYear: 1991 },
    }),
    // Cases whose identity the own organisation may open, by their codes.
    shows: {
      text: ({ code }) => code,
      to: ['steward', 'steward-colleague', 'steward-lead', 'taker', 'taker-colleague'],
    },
  },
  {
    route: 'POST /api/v1/persons/possible-match',
    roles: FIRST_RESPONDERS,
    ask: () => ({ path: '/api/v1/persons/possible-match', body: { documentNumber: 'AA0000000' } }),
  },
  {
    route: 'POST /api/v1/refusals',
    roles: FIRST_RESPONDERS,
    ask: (_matter, who) => ({
      path: '/api/v1/refusals',
      body: { jurisdiction: ownJurisdiction(who), ageClass: 'adult', signal: signalNote() },
    }),
  },
  {
    route: 'POST /api/v1/cases/:caseId/earlier-refusal',
    roles: FIRST_RESPONDERS,
    known: ['steward'],
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/earlier-refusal`, body: { code: aCode() } }),
  },
  {
    // Who works with the person, and who watches; where the case stands is nobody else's business.
    route: 'GET /api/v1/cases/:caseId/pathway',
    roles: CASE_WORKERS,
    known: [...ASSIGNED, ...WATCHERS],
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/pathway` }),
  },
  {
    route: 'POST /api/v1/cases/:caseId/pathway/:track/:action',
    roles: CASE_WORKERS,
    known: [...ASSIGNED, ...WATCHERS],
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/pathway/status/no-such-step`, body: {} }),
  },
  {
    route: 'POST /api/v1/cases/:caseId/pathway/happenings',
    roles: CASE_WORKERS,
    known: [...ASSIGNED, ...WATCHERS],
    ask: ({ caseId }) => ({
      path: `/api/v1/cases/${caseId}/pathway/happenings`,
      body: { event: REPORTED_HAPPENINGS[0], occurredAt: LONG_AGO },
    }),
  },
];
