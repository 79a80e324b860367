import { findProgress } from '@panoh/pathways';
import { type Audience, recipientsOf, type Territory } from '@panoh/notifications';
import type { OutboxEvent, ReadTx } from '@panoh/platform';

/** Whom an event concerns, read from its ids and codes. */
export type Concerned = (
  event: OutboxEvent,
  tx: ReadTx,
) => readonly Audience[] | Promise<readonly Audience[]>;

/** The organisation that a field of the event names. */
export const organisation =
  (field: string): Concerned =>
  ({ data }) => {
    const id = data[field];
    return typeof id === 'string' ? [{ to: 'organisation', organisationId: id }] : [];
  };

export const sender = organisation('fromOrganisation');
export const receiver = organisation('toOrganisation');
export const owner = organisation('owner');

/** Who re-routes and may not ask themselves has only proposed: the sender must hear of it. */
export const proposedTo: Concerned = (event, tx) => (event.data.proposed === true ? sender(event, tx) : []);

export const member: Concerned = ({ data }) =>
  typeof data.membershipId === 'string' ? [{ to: 'member', membershipId: data.membershipId }] : [];

/** The leads of the organisation whose member did it. */
export const ownLeads: Concerned = ({ organisationId }) =>
  organisationId === null ? [] : [{ to: 'leads', organisationId }];

export const caseWorkers: Concerned = ({ caseId }) =>
  caseId === null ? [] : [{ to: 'case-workers', caseId }];

export const both =
  (...all: readonly Concerned[]): Concerned =>
  async (event, tx) =>
    (await Promise.all(all.map(async (one) => one(event, tx)))).flat();

/** Organisations that a list of the event names: whose grants an expiry has closed. */
export const organisations =
  (field: string): Concerned =>
  ({ data }) =>
    listOf(data[field]).map((organisationId) => ({ to: 'organisation', organisationId }));

/** The rung of the ladder that is told now. The owner was told when the clock passed. */
export const rung: Concerned = (event) => {
  const ownerId = event.data.owner;
  if (typeof ownerId !== 'string') return [];
  const of: Territory = event.caseId === null ? { organisationId: ownerId } : { caseId: event.caseId };
  switch (event.data.to) {
    case 'superior':
      return [{ to: 'superior-of', organisationId: ownerId }];
    case 'territorial-secretary':
      return [{ to: 'territorial-secretaries', of }];
    case 'national-coordinator':
      return [{ to: 'national-coordinators', of }];
    default:
      return [];
  }
};

/**
 * Attempts ran out: the nearest who decides is told. Where nobody acts, the ladder of the clock that now runs tells
 * the next one up; a territory without a secretary is answered for by the coordinator from the beginning (R21).
 */
export const deciders: Concerned = async ({ caseId, data }, tx) => {
  if (caseId === null) return [];
  const secretaries: Audience = { to: 'territorial-secretaries', of: { caseId } };
  const isTheirs = listOf(data.to).includes('territorial-secretary');
  if (isTheirs && (await recipientsOf(tx, secretaries)).length > 0) return [secretaries];
  return [{ to: 'national-coordinators', of: { caseId } }];
};

export const coordinators: Concerned = ({ caseId }) =>
  caseId === null ? [] : [{ to: 'national-coordinators', of: { caseId } }];

/** Parties that the mechanism tells of a step. An organisation hears of it only where the case is open to it. */
export const partiesTold: Concerned = async ({ caseId, data }, tx) => {
  const parties = listOf(data.tell);
  if (caseId === null || parties.length === 0) return [];
  const { mechanism } = (await findProgress(tx, caseId)) ?? {};
  return parties.flatMap((name): Audience[] => {
    if (name === 'case-manager' || name === 'owner') return [{ to: 'case-workers', caseId }];
    const party = mechanism?.parties.get(name);
    if (party === undefined) return [];
    if (party.roles.includes('national-coordinator'))
      return [{ to: 'national-coordinators', of: { caseId } }];
    if (party.roles.length === 1 && party.roles[0] === 'territorial-secretary')
      return [{ to: 'territorial-secretaries', of: { caseId } }];
    return [{ to: 'holders', caseId, organisationTypes: party.organisations }];
  });
};

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
