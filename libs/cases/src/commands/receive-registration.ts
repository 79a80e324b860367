import { createHash } from 'node:crypto';
import { parseCaseCode, refused } from '@panoh/kernel';
import { receivedAlready, type SealedContent } from '../queries/sealed-registrations';
import type { Tx } from '@panoh/platform';
import { member } from '../domain/acting';
import { stateOfReservedCode } from './reserve-codes';

/** Why a registration needs its author's eyes before it becomes a case. */
export type ReceptionMark =
  | 'device-unknown'
  | 'device-killed'
  | 'code-unknown'
  | 'code-used'
  | 'code-expired';

interface RegistrationDevice {
  readonly userId: string;
  readonly killed: boolean;
  /** The device's own token came along: a seal alone can be made by anybody. */
  readonly proven: boolean;
}

export interface RegistrationToReceive extends SealedContent {
  /** Random, made by the device: the same one twice is one. */
  readonly id: string;
  readonly deviceId: string;
  readonly code: string;
  readonly occurredAt: string;
  /** Which consent texts were read to the person: `P2.ru` → 1. */
  readonly textVersions: Readonly<Record<string, number>>;
  /** Whose device it is, where it is one of this organisation; identity knows. */
  readonly device: RegistrationDevice | undefined;
}

/**
 * Stores what a device sent as it came. Nothing in it is a reason to refuse: what is wrong is marked, and its
 * author mends it. A colleague may send it from the device; it stays the author's.
 * @throws DomainError SEALED.ID_TAKEN
 */
export async function receiveRegistration(tx: Tx, sealed: RegistrationToReceive): Promise<void> {
  const { organisationId, membershipId, userId } = member(tx.actor);
  const { id, deviceId, device, enc, ciphertext } = sealed;
  const digest = digestOf(sealed);
  const marks = await marksOf(tx, sealed);
  const fresh = await tx.one(
    `INSERT INTO cases.sealed_registration (id, device_id, author_user, organisation_id, sent_by, code, occurred_at,
       text_versions, digest, marks) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
    [
      ...[id, deviceId, device?.userId ?? userId, organisationId, membershipId, sealed.code],
      ...[sealed.occurredAt, JSON.stringify(sealed.textVersions), digest, marks],
    ],
  );
  if (fresh === undefined) {
    if ((await receivedAlready(tx, id, digest)) !== undefined) return;
    throw refused('SEALED.ID_TAKEN', 'Another registration has this id. Give this one a new random id.');
  }
  await tx.sql(
    `INSERT INTO cases.sealed_content (registration_id, revision, key_id, enc, ciphertext, membership_id)
     VALUES ($1, 0, $2, $3, $4, $5)`,
    [id, sealed.keyId, enc, ciphertext, membershipId],
  );
  tx.record({
    type: 'sealed-registration.received',
    subject: { kind: 'sealed-registration', id },
    data: { deviceId, marks },
  });
}

/**
 * Over all to which the seal is bound: who sends the same words under another code must not make the device believe
 * that its own have arrived.
 */
export function digestOf({
  id,
  deviceId,
  code,
  keyId,
  enc,
  ciphertext,
}: Pick<RegistrationToReceive, 'id' | 'deviceId' | 'code' | 'keyId' | 'enc' | 'ciphertext'>): Buffer {
  const sealed = [id, deviceId, code, keyId, enc.toString('base64url'), ciphertext.toString('base64url')];
  return createHash('sha256').update(JSON.stringify(sealed)).digest();
}

async function marksOf(tx: Tx, { code, deviceId, device }: RegistrationToReceive): Promise<ReceptionMark[]> {
  const marks: ReceptionMark[] = [];
  if (device?.proven !== true) marks.push('device-unknown');
  if (device?.killed === true) marks.push('device-killed');
  const printed = printedCode(code);
  const state = printed === undefined ? 'unknown' : await stateOfReservedCode(tx, printed, deviceId);
  if (state !== 'free') marks.push(`code-${state}`);
  return marks;
}

/** @returns undefined for what is no code at all */
export function printedCode(code: string): string | undefined {
  try {
    return parseCaseCode(code);
  } catch {
    return undefined;
  }
}
