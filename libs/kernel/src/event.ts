import type { Temporal } from './time/temporal';

/**
 * Something that happened, told in ids and codes. One list of these becomes the audit rows and the
 * outbox rows of a commit, so nothing a person typed may stand in it.
 */
export interface DomainEvent {
  /** Spelled like its permission and its error: `referral.accepted`. */
  readonly type: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly caseId?: string;
  /** Whose matter it is, where that is not the actor's organisation. */
  readonly organisationId?: string;
  /** Said by a person; the commit's own time otherwise. */
  readonly occurredAt?: Temporal.Instant;
  readonly data?: Readonly<Record<string, EventValue>>;
  /** Catalogue ids of the fields touched, never their values. */
  readonly fields?: readonly string[];
  readonly purpose?: string;
}

export type EventValue = string | number | boolean | null | readonly string[];
