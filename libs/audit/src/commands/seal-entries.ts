import { processNow } from '@panoh/kernel';
import type { Database, Keyring } from '@panoh/platform';
import { sha256, signText } from '../data/node-crypto';
import { type Checkpoint, checkpointText } from '../domain/checkpoint';
import { ENTRY_COLUMNS, type EntryText } from '../domain/entry';
import { Frontier, leafHash, linkHash } from '../domain/merkle';
import { base64 } from '../domain/verify';

const BATCH = 2_000;
const START = Buffer.alloc(32);

export interface SealedBatch {
  readonly entries: number;
  /** To be kept outside the database as well; absent when nothing was waiting. */
  readonly checkpoint?: Checkpoint & { readonly signature: string };
}

interface Standing {
  readonly size: string;
  readonly frontier: Buffer[];
  readonly link: Buffer;
}

/**
 * Seals the audit rows no running transaction can still come before: place, hash link, Merkle leaf and a
 * signed root, in one transaction of the sealer's own. Two sealers take turns.
 * @param everything also looks at rows older than a quarter of an hour: now and then, because no transaction of
 *   ours lives that long
 */
export async function sealEntries(
  sealer: Database,
  keyring: Keyring,
  nodeId: string,
  everything = false,
): Promise<SealedBatch> {
  const client = await sealer.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(7021090)');
    const { rows: waiting } = await client.query<Record<string, string | null>>(
      // A row that came out of a backup carries a number of another server; an hour later it is certainly complete.
      `SELECT ${ENTRY_COLUMNS.map((column) => `${column}::text AS ${column}`).join(', ')}
       FROM panoh.audit_entry AS entry
       WHERE ($2 OR written_at > coalesce((SELECT max(last.written_at) FROM panoh.audit_entry AS last
                                           JOIN audit.seal ON seal.entry_id = last.id
                                           WHERE seal.sequence = (SELECT max(sequence) FROM audit.seal)), '-infinity') - interval '15 minutes')
         AND (transaction_id < pg_snapshot_xmin(pg_current_snapshot()) OR written_at < clock_timestamp() - interval '1 hour')
         AND NOT EXISTS (SELECT 1 FROM audit.seal WHERE seal.entry_id = entry.id)
       ORDER BY entry.transaction_id, entry.id LIMIT $1`,
      [BATCH, everything],
    );
    if (waiting.length === 0) {
      await client.query('ROLLBACK');
      return { entries: 0 };
    }
    const { rows: standings } = await client.query<Standing>(
      'SELECT size, frontier, link FROM audit.checkpoint ORDER BY size DESC LIMIT 1',
    );
    const standing = standings[0];
    const frontier = standing
      ? Frontier.of(sha256, Number(standing.size), standing.frontier)
      : Frontier.empty(sha256);
    let link: Uint8Array = standing?.link ?? START;
    const seals = waiting.map((row) => {
      const entry: EntryText = ENTRY_COLUMNS.map((column) => row[column] ?? null);
      const leaf = leafHash(sha256, entry);
      link = linkHash(sha256, link, leaf);
      frontier.add(leaf);
      return { sequence: frontier.size, entryId: row.id, leaf, link };
    });
    await client.query(
      `INSERT INTO audit.seal (sequence, entry_id, leaf, link) SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[])`,
      [
        seals.map((s) => s.sequence),
        seals.map((s) => s.entryId),
        seals.map((s) => s.leaf),
        seals.map((s) => s.link),
      ],
    );
    const checkpoint: Checkpoint = {
      nodeId,
      size: frontier.size,
      root: base64(frontier.root()),
      signedAt: processNow().toString(),
    };
    const signature = signText(keyring.sealingKey.private, checkpointText(checkpoint));
    await client.query(
      `INSERT INTO audit.checkpoint (size, root, frontier, link, signed_at, signature) VALUES ($1, $2, $3, $4, $5, $6)`,
      [checkpoint.size, frontier.root(), frontier.roots(), link, checkpoint.signedAt, signature],
    );
    await client.query('COMMIT');
    return { entries: seals.length, checkpoint: { ...checkpoint, signature: signature.toString('base64') } };
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}
