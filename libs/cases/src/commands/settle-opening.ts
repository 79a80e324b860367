import type { Tx } from '@panoh/platform';
import { member } from '../domain/acting';
import type { RegistrationFault } from '../domain/offline-registration';
import type { SealedContent } from '../queries/sealed-registrations';

/** One opening of a registration at a time. */
export async function lockOpening(tx: Tx, registrationId: string): Promise<void> {
  await tx.sql(`SELECT pg_advisory_xact_lock(7023, hashtext($1))`, [registrationId]);
}

/** As its author mended it, sealed again: between two tries nothing of it lies in clear. */
export async function keepMending(tx: Tx, registrationId: string, sealed: SealedContent): Promise<void> {
  await tx.sql(
    `INSERT INTO cases.sealed_content (registration_id, revision, key_id, enc, ciphertext, membership_id)
     SELECT $1, coalesce(max(revision), 0) + 1, $2, $3, $4, $5 FROM cases.sealed_content WHERE registration_id = $1`,
    [registrationId, sealed.keyId, sealed.enc, sealed.ciphertext, member(tx.actor).membershipId],
  );
}

/** It is a case: the vault has what stood in it, and the sealed words go. */
export async function settleOpened(
  tx: Tx,
  { registrationId, caseId }: { registrationId: string; caseId: string },
): Promise<void> {
  await tx.sql(
    `INSERT INTO cases.opened_registration (registration_id, case_id, membership_id) VALUES ($1, $2, $3)`,
    [registrationId, caseId, member(tx.actor).membershipId],
  );
  await tx.sql(`DELETE FROM cases.sealed_content WHERE registration_id = $1`, [registrationId]);
  tx.record({
    type: 'sealed-registration.opened',
    subject: { kind: 'sealed-registration', id: registrationId },
    caseId,
  });
}

/** It is a repair task of its author. */
export async function settleFaults(
  tx: Tx,
  { registrationId, faults }: { registrationId: string; faults: readonly RegistrationFault[] },
): Promise<void> {
  await tx.sql(
    `INSERT INTO cases.failed_opening (registration_id, attempt, faults, membership_id)
     SELECT $1, coalesce(max(attempt), 0) + 1, $2, $3 FROM cases.failed_opening WHERE registration_id = $1`,
    [registrationId, JSON.stringify(faults), member(tx.actor).membershipId],
  );
  tx.record({
    type: 'sealed-registration.set-aside',
    subject: { kind: 'sealed-registration', id: registrationId },
    data: { faults: faults.map(({ code }) => code) },
  });
}
