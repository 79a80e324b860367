import type { Category } from '../categories';
import { Temporal } from '../time/temporal';
import type { Grant, Viewer } from './case-record';

type Owner = Pick<Viewer, 'organisationId' | 'at'>;

/** A grant opens from its beginning up to, and not at, the first of its end and its closing. */
export function isOpen(grant: Grant, at: Temporal.Instant): boolean {
  return hasBegun(grant, at) && !isOver(grant.until, at) && !isOver(grant.closedAt, at);
}

export function openGrants(grants: readonly Grant[], caseId: string, viewer: Owner): readonly Grant[] {
  return grants.filter((grant) => isFor(grant, caseId, viewer) && isOpen(grant, viewer.at));
}

/** Categories that were opened to this organisation at some time, whether or not they still are. */
export function everOpened(grants: readonly Grant[], caseId: string, viewer: Owner): ReadonlySet<Category> {
  const begun = grants.filter(
    (grant) => isFor(grant, caseId, viewer) && hasBegun(grant, viewer.at) && wasOpen(grant),
  );
  return new Set(begun.flatMap(({ categories }) => categories));
}

export function isOver(end: Temporal.Instant | null, at: Temporal.Instant): boolean {
  return end !== null && Temporal.Instant.compare(end, at) <= 0;
}

const isFor = (grant: Grant, caseId: string, { organisationId }: Owner): boolean =>
  grant.caseId === caseId && grant.organisationId === organisationId;

const hasBegun = ({ openedAt }: Grant, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(openedAt, at) <= 0;

/** Closed in the moment it was opened, it opened nothing. */
const wasOpen = (grant: Grant): boolean =>
  !isOver(grant.closedAt, grant.openedAt) && !isOver(grant.until, grant.openedAt);
