import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

export interface ReservedCode {
  readonly code: string;
  readonly until: Temporal.Instant;
}

/** The codes that lie on a device of the member and can still open a case there. */
export async function codeSheafOf(tx: ReadTx, deviceId: string): Promise<ReservedCode[]> {
  return tx.sql<ReservedCode>(
    `SELECT code, until FROM cases.reserved_code
     WHERE device_id = $1 AND used_at IS NULL AND until > panoh.now() ORDER BY code`,
    [deviceId],
  );
}
