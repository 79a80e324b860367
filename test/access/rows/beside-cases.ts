import { type Matter, registerCase } from '../matter';
import { EVERYBODY, placeOf, type Who } from '../members';
import type { Row } from '../row';
import type { World } from '../world';
import { ASSIGNED, CASE_WORKERS, CONFIRMED_STEWARDS, FIRST_RESPONDERS, KNOW, WATCHERS } from './words';

const LONG_AGO = '2020-01-01T00:00:00Z';
const take = { reason: 'on-duty' };

/** What an allowed assignment has changed is ended again by a lead or by the member. */
async function endAssignment(text: string, who: Who, world: World): Promise<void> {
  const { id } = JSON.parse(text) as { id?: string };
  if (id !== undefined) await world.as(who).must('DELETE', `/api/v1/assignments/${id}`);
}

/** The steward's own assignment to a case of its own, so that it may end. */
async function ownAssignment(world: World): Promise<string> {
  const { caseId } = await registerCase(world.as('steward'));
  const path = `/api/v1/cases/${caseId}/assignments`;
  const { items } = await world.as('steward').must<{ items: { id: string }[] }>('GET', path);
  return items[0]?.id ?? '';
}

async function ownLink(world: World, { caseId }: Matter): Promise<string> {
  const other = await registerCase(world.as('steward'));
  const body = { otherCaseId: other.caseId, kind: 'household' };
  const link = await world.as('steward').must('POST', `/api/v1/cases/${caseId}/links`, body);
  return link['id'] ?? '';
}

const exception = (ground: string, toOrganisationId: string) => ({
  ...{ ground, toOrganisationId, categories: ['triage'], reason: 'life-danger', minutes: 30 },
});

/** Asked on a case of its own, so that an approval opens nothing that other rows look at. */
async function ownException(world: World): Promise<string> {
  const { caseId } = await registerCase(world.as('steward'));
  const body = exception('threat-to-life', world.offices.beside);
  const asked = await world.as('steward').must('POST', `/api/v1/cases/${caseId}/exceptions`, body);
  return asked['exceptionId'] ?? '';
}

export const besideCases: readonly Row[] = [
  {
    route: 'POST /api/v1/cases/:caseId/consents',
    roles: FIRST_RESPONDERS,
    known: ASSIGNED,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/consents`, body: { document: {} } }),
  },
  {
    route: 'GET /api/v1/cases/:caseId/consents',
    roles: CASE_WORKERS,
    known: KNOW,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/consents` }),
  },
  {
    route: 'POST /api/v1/consents/:consentId/written',
    roles: FIRST_RESPONDERS,
    known: ['steward'],
    ask: ({ spokenConsentId }) => ({
      path: `/api/v1/consents/${spokenConsentId}/written`,
      body: { document: {} },
    }),
  },
  {
    // The person tells who works with them at the steward, or whoever wrote the consent down.
    route: 'POST /api/v1/consents/:consentId/withdrawal',
    roles: FIRST_RESPONDERS,
    known: ['steward'],
    ask: ({ consentId }) => ({
      path: `/api/v1/consents/${consentId}/withdrawal`,
      body: { way: 'tell-staff', occurredAt: LONG_AGO },
    }),
  },
  {
    route: 'GET /api/v1/cases/:caseId/assignments',
    roles: CASE_WORKERS,
    known: KNOW,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/assignments` }),
    // Who works on the case is told to colleagues only.
    shows: {
      text: (_matter, { members }) => members.steward.membershipId,
      to: EVERYBODY.filter((who) => placeOf(who).office === 'mission'),
    },
  },
  {
    route: 'POST /api/v1/cases/:caseId/assignments',
    as: 'taking it oneself',
    roles: CASE_WORKERS,
    known: [...CONFIRMED_STEWARDS, 'steward-unconfirmed', 'taker', 'taker-colleague', 'taker-unconfirmed'],
    forbids: { code: 'ASSIGNMENT.NOT_CONFIRMED', who: ['steward-unconfirmed', 'taker-unconfirmed'] },
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/assignments`, body: take }),
    undo: ({ text }, _matter, who, world) => endAssignment(text, who, world),
  },
  {
    route: 'POST /api/v1/cases/:caseId/assignments',
    as: 'giving it to a colleague',
    roles: CASE_WORKERS,
    known: [...CONFIRMED_STEWARDS, 'steward-unconfirmed', 'taker', 'taker-colleague', 'taker-unconfirmed'],
    forbids: { code: 'ASSIGNMENT.NOT_LEAD', who: EVERYBODY.filter((who) => placeOf(who).lead !== true) },
    ask: ({ caseId }, who, { members }) => {
      const colleague = { mission: 'steward-colleague', takes: 'taker-colleague' } as const;
      const { office } = placeOf(who);
      const to = office === 'mission' || office === 'takes' ? colleague[office] : who;
      const { membershipId } = members[to];
      return { path: `/api/v1/cases/${caseId}/assignments`, body: { membershipId } };
    },
    undo: ({ text }, _matter, who, world) => endAssignment(text, who, world),
  },
  {
    route: 'DELETE /api/v1/assignments/:assignmentId',
    roles: CASE_WORKERS,
    known: ['steward', 'steward-lead'],
    ask: async ({ assignmentId }, who, world) => {
      const mayEnd = who === 'steward' || who === 'steward-lead';
      return { path: `/api/v1/assignments/${mayEnd ? await ownAssignment(world) : assignmentId}` };
    },
  },
  {
    route: 'GET /api/v1/cases/:caseId/links',
    roles: FIRST_RESPONDERS,
    known: ASSIGNED,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/links` }),
    // Only who reads both persons.
    shows: { text: ({ linkId }) => linkId, to: ['steward'] },
  },
  {
    route: 'POST /api/v1/cases/:caseId/links',
    roles: FIRST_RESPONDERS,
    known: ['steward'],
    ask: ({ caseId, otherCaseId }) => ({
      path: `/api/v1/cases/${caseId}/links`,
      body: { otherCaseId, kind: 'same-incident' },
    }),
  },
  {
    route: 'DELETE /api/v1/links/:linkId',
    roles: FIRST_RESPONDERS,
    known: ['steward'],
    ask: async (matter, who, world) => ({
      path: `/api/v1/links/${who === 'steward' ? await ownLink(world, matter) : matter.linkId}`,
    }),
  },
  {
    route: 'POST /api/v1/cases/:caseId/exceptions',
    as: 'a threat to life',
    roles: CASE_WORKERS,
    known: ASSIGNED,
    ask: ({ caseId }, _who, { offices }) => ({
      path: `/api/v1/cases/${caseId}/exceptions`,
      body: exception('threat-to-life', offices.beside),
    }),
  },
  {
    route: 'GET /api/v1/cases/:caseId/exceptions',
    roles: CASE_WORKERS,
    known: KNOW,
    ask: ({ caseId }) => ({ path: `/api/v1/cases/${caseId}/exceptions` }),
  },
  {
    // Of those who see codes only: whoever has a grant has a way of their own.
    route: 'POST /api/v1/cases/:caseId/exceptions',
    as: 'breaking the glass',
    roles: CASE_WORKERS,
    known: WATCHERS,
    ask: ({ caseId }, who, { members }) => ({
      path: `/api/v1/cases/${caseId}/exceptions`,
      body: exception('break-glass', members[who].organisationId),
    }),
  },
  {
    route: 'POST /api/v1/exceptions/:exceptionId/approval',
    roles: CASE_WORKERS,
    known: CONFIRMED_STEWARDS,
    ask: async ({ exceptionId }, who, world) => {
      const fresh = CONFIRMED_STEWARDS.includes(who) ? await ownException(world) : undefined;
      return { path: `/api/v1/exceptions/${fresh ?? exceptionId}/approval` };
    },
  },
];
