import { randomUUID } from 'node:crypto';
import { bedProfile } from '../../support/referrals';
import type { Row } from '../row';
import { CASE_WORKERS, EVERY_ROLE, TAKERS } from './words';

const organisation = {
  ...{ name: 'A new shelter', type: 'NGO', country: 'KZ', jurisdictions: ['KZ'] },
  ...{ calendar: 'kz', zone: 'Asia/Almaty' },
};
const offer = {
  ...{ kind: 'legal-aid', urgencies: ['planned'], languages: ['ru'], regions: [], genders: [] },
  ...{ ageFrom: 0, ageTo: 120, paused: false },
};
/** A revision nobody has: who may, is told that the entry has changed. */
const STALE = 999_999;

/** The directory, the law and the calendars: read by everybody, since none of it is about a person. */
export const books: readonly Row[] = [
  { route: 'GET /api/v1/organisations', roles: EVERY_ROLE, ask: () => ({ path: '/api/v1/organisations' }) },
  {
    route: 'GET /api/v1/organisations/:organisationId',
    roles: EVERY_ROLE,
    ask: (_matter, _who, { offices }) => ({ path: `/api/v1/organisations/${offices.beside}` }),
  },
  {
    route: 'POST /api/v1/organisations',
    roles: ['administrator'],
    ask: () => ({ path: '/api/v1/organisations', body: organisation }),
  },
  { route: 'GET /api/v1/services', roles: EVERY_ROLE, ask: () => ({ path: '/api/v1/services' }) },
  {
    route: 'POST /api/v1/services',
    roles: ['shelter-staff', 'case-manager'],
    ask: () => ({ path: '/api/v1/services', body: offer }),
  },
  {
    route: 'PATCH /api/v1/services/:serviceId',
    roles: ['shelter-staff', 'case-manager'],
    known: TAKERS,
    ask: (_matter, _who, { serviceId }) => ({
      path: `/api/v1/services/${serviceId}`,
      body: { paused: true, revision: STALE },
    }),
  },
  {
    route: 'GET /api/v1/beds',
    roles: [...CASE_WORKERS, 'administrator'],
    ask: () => ({ path: '/api/v1/beds' }),
  },
  {
    route: 'POST /api/v1/beds',
    roles: ['shelter-staff'],
    ask: () => ({ path: '/api/v1/beds', body: { label: randomUUID().slice(0, 8), profile: bedProfile() } }),
  },
  {
    route: 'PATCH /api/v1/beds/:bedId',
    roles: ['shelter-staff'],
    known: TAKERS,
    ask: (_matter, _who, { bedId }) => ({
      path: `/api/v1/beds/${bedId}`,
      body: { state: 'out-of-service', revision: STALE },
    }),
  },
  { route: 'GET /api/v1/mechanisms', roles: EVERY_ROLE, ask: () => ({ path: '/api/v1/mechanisms' }) },
  {
    route: 'GET /api/v1/mechanisms/:id/:version',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/mechanisms/kz-nrm/1' }),
  },
  {
    route: 'GET /api/v1/mechanisms/:id/:version/diagram',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/mechanisms/kz-nrm/1/diagram' }),
  },
  {
    route: 'GET /api/v1/codebooks/:id',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/codebooks/gender' }),
  },
  {
    route: 'GET /api/v1/consent-texts/:purpose',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/consent-texts/P3' }),
  },
  { route: 'GET /api/v1/calendars', roles: EVERY_ROLE, ask: () => ({ path: '/api/v1/calendars' }) },
  { route: 'GET /api/v1/calendars/:id', roles: EVERY_ROLE, ask: () => ({ path: '/api/v1/calendars/kz' }) },
  {
    route: 'POST /api/v1/calendars/:id/days',
    roles: ['national-coordinator'],
    forbids: { code: 'CALENDAR.NOT_YOURS', who: ['coordinator-abroad'] },
    ask: () => ({
      path: '/api/v1/calendars/kz/days',
      body: { change: 'remove', on: '2025-03-31', reason: 'No such day', ifRevision: STALE },
    }),
  },
];
