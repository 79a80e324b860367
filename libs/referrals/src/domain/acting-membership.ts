import type { Actor } from '@panoh/kernel';

/** The member who acts for this organisation; null for a program and for somebody of another one. */
export const actingMembership = (actor: Actor, organisationId: string): string | null =>
  actor.kind === 'member' && actor.organisationId === organisationId ? actor.membershipId : null;

export const actingOrganisation = (actor: Actor): string | null =>
  actor.kind === 'member' ? actor.organisationId : null;
