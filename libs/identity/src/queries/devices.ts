import { type MemberActor, notFound, refused, type Temporal } from '@panoh/kernel';
import type { Database, ReadTx } from '@panoh/platform';
import { hashOfToken } from '../data/secret-token';
import type { DeviceName } from '../domain/device-names';

export interface DeviceView {
  /** @format uuid */
  readonly id: string;
  readonly name: DeviceName;
  /** @format uuid */
  readonly membershipId: string;
  readonly memberName: string;
  readonly registeredAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  readonly killedAt: Temporal.Instant | null;
  /** When the device learned of it and forgot what it held; null while it has not called yet. */
  readonly toldAt: Temporal.Instant | null;
}

const DEVICE = `SELECT d.id, d.name, d.membership_id AS "membershipId",
    coalesce(m.called, u.display_name) AS "memberName", d.registered_at AS "registeredAt", d.seen_at AS "seenAt",
    d.killed_at AS "killedAt", d.told_at AS "toldAt"
  FROM identity.device AS d JOIN identity.membership AS m ON m.id = d.membership_id
  JOIN identity.app_user AS u ON u.id = m.user_id`;

/** A member sees their own devices; a lead and an administrator those of their organisation (row-level security). */
export async function listDevices(tx: ReadTx): Promise<DeviceView[]> {
  return tx.sql<DeviceView>(`${DEVICE} ORDER BY d.killed_at IS NOT NULL, d.seen_at DESC, d.id`);
}

export async function getDevice(tx: ReadTx, deviceId: string): Promise<DeviceView> {
  const device = await tx.one<DeviceView>(`${DEVICE} WHERE d.id = $1`, [deviceId]);
  if (device === undefined) throw notFound();
  return device;
}

/**
 * The device as its own member uses it.
 * @throws DomainError NOT_FOUND for anybody else's, DEVICE.KILLED
 */
export async function requireOwnDevice(tx: ReadTx, actor: MemberActor, deviceId: string): Promise<void> {
  const device = await getDevice(tx, deviceId);
  if (device.membershipId !== actor.membershipId) throw notFound();
  if (device.killedAt !== null)
    throw refused('DEVICE.KILLED', 'This device was shut out. Set it up again before you work offline.');
}

export interface DeviceFacts {
  readonly userId: string;
  readonly organisationId: string;
  readonly killed: boolean;
  /** Whoever asks showed the token of this very device. */
  readonly proven: boolean;
}

/**
 * @param token as the device sent it along, if it did
 * @returns undefined for a device that this organisation does not know
 */
export async function findDeviceFacts(
  tx: ReadTx,
  deviceId: string,
  token?: string,
): Promise<DeviceFacts | undefined> {
  return tx.one<DeviceFacts>(
    `SELECT user_id AS "userId", organisation_id AS "organisationId", killed,
       coalesce(identity.device_proves($1, $2), false) AS proven FROM identity.device_facts($1)`,
    [deviceId, token === undefined ? null : hashOfToken(token)],
  );
}

export type DeviceState = 'alive' | 'killed' | 'unknown';

/** A device says that it is there and hears whether it may go on; nobody has to be signed in for that. */
export async function contactOfDevice(database: Database, token: string): Promise<DeviceState> {
  const [row] = await database.query<{ state: DeviceState | null }>(
    `SELECT identity.device_contact($1) AS state`,
    [hashOfToken(token)],
  );
  return row?.state ?? 'unknown';
}
