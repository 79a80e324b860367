import { type MemberActor, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { newSecretToken } from '../data/secret-token';
import type { DeviceName } from '../domain/device-names';

/** Nobody carries more; every further one is one more that may lie forgotten in a drawer. */
const MOST_OF_ONE_USER = 10;
const DEVICES = 7025;

/**
 * The member works offline on this device from now on. The token is shown once and stays on the device.
 * @throws DomainError DEVICE.TOO_MANY
 */
export async function registerDevice(
  tx: Tx,
  actor: MemberActor,
  name: DeviceName,
): Promise<{ deviceId: string; token: string }> {
  await requireRoom(tx, actor);
  const token = newSecretToken();
  const row = await tx.one<{ id: string }>(
    `INSERT INTO identity.device (token_hash, membership_id, organisation_id, name)
     VALUES ($1, $2, $3, $4) RETURNING id`,
    [token.hash, actor.membershipId, actor.organisationId, name],
  );
  if (row === undefined) throw new Error('The device was not stored.');
  tx.record({ type: 'device.registered', subject: { kind: 'device', id: row.id } });
  return { deviceId: row.id, token: token.text };
}

async function requireRoom(tx: Tx, { userId }: MemberActor): Promise<void> {
  // One after the other: two that register at once would both be the last one allowed.
  await tx.sql(`SELECT pg_advisory_xact_lock(${DEVICES}, hashtext($1))`, [userId]);
  const row = await tx.one<{ living: number }>(`SELECT identity.living_devices() AS living`);
  if ((row?.living ?? 0) < MOST_OF_ONE_USER) return;
  throw refused(
    'DEVICE.TOO_MANY',
    `You work offline on ${String(MOST_OF_ONE_USER)} devices already. Shut out one that you no longer use, then set this one up.`,
  );
}
