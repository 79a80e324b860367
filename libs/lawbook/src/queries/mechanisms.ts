import { invalid } from '@panoh/kernel';
import { filesOf, type Mechanism, parseMechanism } from '@panoh/mechanisms';
import type { ReadTx } from '@panoh/platform';

/** Parsed versions by the hash of their text: a hash always means the same mechanism. */
const parsed = new Map<string, Mechanism>();

/** For statements that read the hash along with what they lock anyway. */
export const knownMechanism = (sha256: string): Mechanism | undefined => parsed.get(sha256);

/**
 * A version as it was stored. Cases stay on the version they began under.
 * @throws DomainError MECHANISM.UNKNOWN
 */
export async function getMechanism(tx: ReadTx, id: string, version: number): Promise<Mechanism> {
  const row = await tx.one<{ sha256: string }>(
    `SELECT sha256 FROM lawbook.mechanism WHERE id = $1 AND version = $2`,
    [id, version],
  );
  if (row === undefined) throw unknownMechanism({ mechanism: id, version });
  return parsed.get(row.sha256) ?? parseStored(tx, row.sha256);
}

/**
 * What a case that begins now in this jurisdiction follows.
 * @throws DomainError MECHANISM.UNKNOWN
 */
export async function mechanismInForce(tx: ReadTx, jurisdiction: string): Promise<Mechanism> {
  const row = await tx.one<{ sha256: string }>(
    `SELECT sha256 FROM lawbook.mechanism WHERE jurisdiction = $1 ORDER BY loaded_at DESC, version DESC LIMIT 1`,
    [jurisdiction],
  );
  if (row === undefined) throw unknownMechanism({ jurisdiction });
  return parsed.get(row.sha256) ?? parseStored(tx, row.sha256);
}

export interface MechanismLine {
  readonly id: string;
  readonly version: number;
  readonly jurisdiction: string;
  readonly sha256: string;
  /** New cases of the jurisdiction follow it. */
  readonly inForce: boolean;
}

export async function listMechanisms(tx: ReadTx): Promise<MechanismLine[]> {
  return tx.sql<MechanismLine>(
    `SELECT id, version, jurisdiction, sha256,
            row_number() OVER (PARTITION BY jurisdiction ORDER BY loaded_at DESC, version DESC) = 1 AS "inForce"
     FROM lawbook.mechanism ORDER BY id, version DESC`,
  );
}

async function parseStored(tx: ReadTx, sha256: string): Promise<Mechanism> {
  const row = await tx.one<{ text: string }>(`SELECT text FROM lawbook.mechanism WHERE sha256 = $1`, [
    sha256,
  ]);
  const [main, ...shared] = filesOf(row?.text ?? '');
  const { mechanism, faults } =
    main === undefined ? { mechanism: undefined, faults: [] } : parseMechanism(main.text, main.file, shared);
  if (mechanism === undefined)
    throw new Error(
      `A stored mechanism cannot be read by this program (${faults[0]?.code ?? 'empty'}, ${sha256}).`,
    );
  parsed.set(sha256, mechanism);
  return mechanism;
}

const unknownMechanism = (details: Record<string, unknown>): Error =>
  invalid('MECHANISM.UNKNOWN', 'No mechanism is loaded for this. See the list of mechanisms.', details);
