import { randomBytes } from 'node:crypto';
import { CASE_CODE_BYTES, caseCode, DomainError } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { GRACE, LASTING } from '../domain/offline-times';

/** How many cases a device can open before it is online again. */
export const SHEAF_SIZE = 50;
const TRIES = 5;

/**
 * Tops the sheaf of a device up; codes that lie there unused are good again from now on. Access to the device is
 * the caller's business.
 */
export async function reserveCodes(tx: Tx, deviceId: string): Promise<void> {
  const kept = await tx.one<{ n: number }>(`SELECT cases.renew_codes($1, $2::interval) AS n`, [
    deviceId,
    LASTING,
  ]);
  let lacking = SHEAF_SIZE - (kept?.n ?? 0);
  for (let attempt = 1; lacking > 0; attempt++) {
    if (attempt > TRIES)
      throw new DomainError('unavailable', 'CODE_SHEAF.NONE_LEFT', 'No free codes were found. Try again.');
    const codes = Array.from({ length: lacking }, () => caseCode(randomBytes(CASE_CODE_BYTES)));
    const added = await tx.one<{ n: number }>(`SELECT cases.reserve_codes($1, $2, $3::interval) AS n`, [
      ...[deviceId, codes, LASTING],
    ]);
    lacking -= added?.n ?? 0;
  }
  tx.record({ type: 'code-sheaf.taken', subject: { kind: 'device', id: deviceId } });
}

/** @returns whether it was free: of two registrations with one code the second has none */
export async function takeReservedCode(tx: Tx, code: string, deviceId: string): Promise<boolean> {
  const row = await tx.one<{ taken: boolean }>(`SELECT cases.take_reserved_code($1, $2) AS taken`, [
    code,
    deviceId,
  ]);
  return row?.taken === true;
}

export type CodeState = 'free' | 'used' | 'expired' | 'unknown';

export async function stateOfReservedCode(tx: Tx, code: string, deviceId: string): Promise<CodeState> {
  const row = await tx.one<{ state: CodeState }>(
    `SELECT cases.reserved_code_state($1, $2, $3::interval) AS state`,
    [code, deviceId, GRACE],
  );
  return row?.state ?? 'unknown';
}
