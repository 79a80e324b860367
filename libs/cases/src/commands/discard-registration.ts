import { notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { member } from '../domain/acting';
import type { DiscardReason } from '../domain/offline-registration';
import type { SealedRegistration } from '../queries/sealed-registrations';
import { printedCode } from './receive-registration';
import { takeReservedCode } from './reserve-codes';

/**
 * A repair task that becomes no case. Its words go in this transaction; that it came, and why it went, stays. The
 * caller has locked the opening. Discarding it again changes nothing.
 * @throws DomainError NOT_FOUND for what is no repair task
 */
export async function discardRegistration(
  tx: Tx,
  sealed: SealedRegistration,
  reason: DiscardReason,
): Promise<void> {
  if (sealed.state === 'discarded') return;
  if (sealed.state !== 'repair') throw notFound();
  const spent = await spendCode(tx, sealed, reason);
  await tx.sql(
    `INSERT INTO cases.discarded_registration (registration_id, reason, spent_code, membership_id)
     VALUES ($1, $2, $3, $4)`,
    [sealed.id, reason, spent ?? null, member(tx.actor).membershipId],
  );
  await tx.sql(`DELETE FROM cases.sealed_content WHERE registration_id = $1`, [sealed.id]);
  tx.record({
    type: 'sealed-registration.discarded',
    subject: { kind: 'sealed-registration', id: sealed.id },
    data: { reason },
  });
}

/**
 * The code may stand on a card already, so no other registration gets it. Of a duplicate the other one needs it;
 * and what did not prove its device uses up nobody's code.
 */
async function spendCode(
  tx: Tx,
  { code, deviceId, marks }: SealedRegistration,
  reason: DiscardReason,
): Promise<string | undefined> {
  if (reason === 'duplicate' || marks.includes('device-unknown')) return undefined;
  const printed = printedCode(code);
  if (printed === undefined || !(await takeReservedCode(tx, printed, deviceId))) return undefined;
  return printed;
}
