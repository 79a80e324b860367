import { notFound, type Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { member } from '../domain/acting';
import type { RegistrationFault } from '../domain/offline-registration';

/** Sealed to the node's public key: only the node opens it. */
export interface SealedContent {
  readonly keyId: string;
  readonly enc: Buffer;
  readonly ciphertext: Buffer;
}

export interface SealedRegistration {
  readonly id: string;
  readonly deviceId: string;
  readonly code: string;
  readonly occurredAt: string;
  readonly receivedAt: Temporal.Instant;
  /** What was wrong with it when it arrived. */
  readonly marks: readonly string[];
  /** Waiting to be opened, waiting to be mended, a case, or discarded by its author. */
  readonly state: 'waiting' | 'repair' | 'opened' | 'discarded';
  readonly caseId: string | null;
  readonly attempts: number;
  readonly faults: readonly RegistrationFault[];
}

const REGISTRATION = `SELECT r.id, r.device_id AS "deviceId", r.code, r.occurred_at AS "occurredAt",
    r.received_at AS "receivedAt", r.marks, o.case_id AS "caseId", coalesce(f.attempt, 0) AS attempts,
    CASE WHEN o.registration_id IS NOT NULL OR d.registration_id IS NOT NULL THEN '[]'::jsonb
      ELSE coalesce(f.faults, '[]'::jsonb) END AS faults,
    CASE WHEN o.registration_id IS NOT NULL THEN 'opened' WHEN d.registration_id IS NOT NULL THEN 'discarded'
      WHEN f.attempt IS NOT NULL THEN 'repair' ELSE 'waiting' END AS state
  FROM cases.sealed_registration AS r
  LEFT JOIN cases.opened_registration AS o ON o.registration_id = r.id
  LEFT JOIN cases.discarded_registration AS d ON d.registration_id = r.id
  LEFT JOIN LATERAL (SELECT attempt, faults FROM cases.failed_opening AS f WHERE f.registration_id = r.id
                     ORDER BY attempt DESC LIMIT 1) AS f ON true`;

/** What the member sent from devices and what became of it, newest first; no word of what stands in it. */
export async function listSealedRegistrations(tx: ReadTx): Promise<SealedRegistration[]> {
  return tx.sql<SealedRegistration>(
    `${REGISTRATION} WHERE r.author_user = $1 ORDER BY r.received_at DESC, r.id LIMIT 200`,
    [member(tx.actor).userId],
  );
}

export interface RepairTaskPage {
  /** Id of the last task of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** Repair tasks of the member, oldest first. */
export async function listRepairTasks(
  tx: ReadTx,
  { after, limit }: RepairTaskPage,
): Promise<SealedRegistration[]> {
  return tx.sql<SealedRegistration>(
    `${REGISTRATION} WHERE r.author_user = $1 AND o.registration_id IS NULL AND d.registration_id IS NULL
       AND f.attempt IS NOT NULL AND ($2::uuid IS NULL OR (r.received_at, r.id) >
         (SELECT l.received_at, l.id FROM cases.sealed_registration AS l WHERE l.id = $2))
     ORDER BY r.received_at, r.id LIMIT $3`,
    [member(tx.actor).userId, after ?? null, limit],
  );
}

/** When the same bytes arrived already, whoever brought them; undefined when they did not. */
export async function receivedAlready(
  tx: ReadTx,
  id: string,
  digest: Buffer,
): Promise<Temporal.Instant | undefined> {
  const row = await tx.one<{ at: Temporal.Instant | null }>(`SELECT cases.received_already($1, $2) AS at`, [
    id,
    digest,
  ]);
  return row?.at ?? undefined;
}

/** For whoever sent it or wrote it. */
export async function findSealedRegistration(
  tx: ReadTx,
  id: string,
): Promise<SealedRegistration | undefined> {
  return tx.one<SealedRegistration>(`${REGISTRATION} WHERE r.id = $1`, [id]);
}

/** The first line of whatever opens it: its author, in the organisation for which it was made. */
export async function requireAuthored(tx: ReadTx, id: string): Promise<SealedRegistration> {
  const registration = await tx.one<SealedRegistration>(
    `${REGISTRATION} WHERE r.id = $1 AND r.author_user = $2`,
    [id, member(tx.actor).userId],
  );
  if (registration === undefined) throw notFound();
  return registration;
}

/** As the device sealed it, or as its author mended it last. */
export async function newestContent(
  tx: ReadTx,
  id: string,
): Promise<(SealedContent & { readonly revision: number }) | undefined> {
  return tx.one(
    `SELECT revision, key_id AS "keyId", enc, ciphertext FROM cases.sealed_content
     WHERE registration_id = $1 ORDER BY revision DESC LIMIT 1`,
    [id],
  );
}

/** What the ciphertext is bound to: moved to another registration, device or card it does not open. */
export const sealedBinding = ({
  id,
  deviceId,
  code,
}: Pick<SealedRegistration, 'id' | 'deviceId' | 'code'>): string => JSON.stringify([id, deviceId, code]);
