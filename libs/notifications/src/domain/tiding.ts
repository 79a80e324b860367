import type { MemberActor } from '@panoh/kernel';
import { may } from '@panoh/kernel';

/**
 * That something of somebody's has changed, and nothing of what: the reader asks for it again, and is answered as far
 * as they may know. `notice`: one was told or read. `referral`: one the organisation sent or was asked.
 */
export const TIDING_KINDS = ['notice', 'referral'] as const;

export type TidingKind = (typeof TIDING_KINDS)[number];

export interface Tiding {
  readonly kind: TidingKind;
  readonly organisationId: string;
  /** Null where it concerns everyone of the organisation who works on cases. */
  readonly membershipId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
}

const WITHOUT_CASES = new Set(['administrator', 'analyst', 'auditor']);

/** The same that row-level security says of notices and referrals: nobody hears of what no list would show them. */
export function concerns(tiding: Tiding, actor: MemberActor): boolean {
  if (tiding.organisationId !== actor.organisationId) return false;
  if (tiding.membershipId !== null) return tiding.membershipId === actor.membershipId;
  if (WITHOUT_CASES.has(actor.role)) return false;
  switch (tiding.kind) {
    case 'notice':
      return may(actor, 'notice.read');
    case 'referral':
      return may(actor, 'referral.read');
  }
}
