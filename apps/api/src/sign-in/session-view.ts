import { type MembershipChoice, membershipsOf, type OwnSession, ownSession } from '@panoh/identity';
import { may, type MemberActor, type Permission, PERMISSIONS, type Role, type Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

/** Somebody is signed in: who, as whom, and what their role may do at all. */
export interface SessionView extends OwnSession {
  readonly signedIn: true;
  /** @format uuid */
  readonly membershipId: string;
  readonly role: Role;
  /** Confirms memberships and gives assignments in the organisation. */
  readonly lead: boolean;
  /** A lead has confirmed this membership: without it no person is read. */
  readonly confirmed: boolean;
  /** @format uuid */
  readonly organisationId: string;
  /** What the role may do at all; what is allowed for one case, its own answers say. */
  readonly permissions: readonly Permission[];
  readonly installationKind: InstallationKind;
  /** By the clock of the installation, which a demo may have moved. */
  readonly now: Temporal.Instant;
  /** Send it back as X-CSRF-Token with every request that changes something. A program's token needs none. */
  readonly csrfToken?: string;
  /** Others that the same person may act as after signing in anew. */
  readonly memberships: readonly MembershipChoice[];
}

export type InstallationKind = 'demo' | 'test' | 'real';

export async function sessionView(
  tx: ReadTx,
  actor: MemberActor,
  installationKind: InstallationKind,
  csrfToken?: string,
): Promise<SessionView> {
  const { membershipId, role, lead, confirmed, organisationId } = actor;
  return {
    signedIn: true,
    ...(await ownSession(tx, actor)),
    ...{ membershipId, role, lead, confirmed, organisationId },
    permissions: (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(actor, permission)),
    ...{ installationKind, now: tx.now, csrfToken },
    memberships: await membershipsOf(tx, actor.userId),
  };
}
