import type { Actor } from '@panoh/kernel';

/** How a member stands to a deadline that they can see. */
export interface Standing {
  readonly ownerOrganisationId: string;
  /** The member's organisation is the one above the owner. */
  readonly isSuperior: boolean;
}

export type Hand = 'acknowledge' | 'pause' | 'resume' | 'waive';

/**
 * Who may lay a hand on a clock: its owner, who stands above the owner, and who watches the territory. To
 * waive it, one's own organisation needs its lead. Who merely works on the case sees the clock and leaves it.
 */
export function mayLayHand(actor: Actor, hand: Hand, { ownerOrganisationId, isSuperior }: Standing): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'visitor' || !actor.confirmed) return false;
  if (actor.role === 'territorial-secretary' || actor.role === 'national-coordinator' || isSuperior)
    return true;
  return actor.organisationId === ownerOrganisationId && (hand !== 'waive' || actor.lead);
}
