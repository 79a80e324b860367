import { type MemberActor, notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

/** At its next contact the device is told, and forgets. Killing it again changes nothing. */
export async function killDevice(tx: Tx, actor: MemberActor, deviceId: string): Promise<void> {
  const known = await tx.one<{ killed: boolean }>(
    `SELECT killed_at IS NOT NULL AS killed FROM identity.device WHERE id = $1`,
    [deviceId],
  );
  if (known === undefined) throw notFound();
  if (known.killed) return;
  await tx.sql(`UPDATE identity.device SET killed_at = clock_timestamp(), killed_by = $2 WHERE id = $1`, [
    deviceId,
    actor.membershipId,
  ]);
  tx.record({ type: 'device.killed', subject: { kind: 'device', id: deviceId } });
}
