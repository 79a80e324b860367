import type { Checkpoint } from './checkpoint';
import type { EntryText, Seal } from './entry';
import { Frontier, type Hash, leafHash, linkHash } from './merkle';

export type FaultCode =
  | 'AUDIT.EDITED'
  | 'AUDIT.DELETED'
  | 'AUDIT.REORDERED'
  | 'AUDIT.TRUNCATED'
  | 'AUDIT.UNATTESTED'
  | 'AUDIT.CHECKPOINT_BROKEN'
  | 'AUDIT.CHECKPOINT_UNSIGNED';

export interface Fault {
  readonly code: FaultCode;
  readonly sentence: string;
  /** Where in the sequence, or which size was attested. */
  readonly at: number;
}

export interface Verification {
  readonly sealed: number;
  /** Written, but not yet sealed: a second's worth while the worker runs. */
  readonly unsealed: number;
  readonly checkpoints: number;
  readonly faults: readonly Fault[];
}

export interface Evidence {
  readonly entries: ReadonlyMap<string, EntryText>;
  /** In order of sequence. */
  readonly seals: readonly Seal[];
  readonly checkpoints: readonly Checkpoint[];
}

/**
 * Holds every entry against its seal, every seal against the one before, and the tree against each signed
 * checkpoint, also those that were kept outside. Faults are named, never mended.
 * @param isSigned whether the checkpoint carries the node's signature
 */
export function verify(
  evidence: Evidence,
  hash: Hash,
  isSigned: (checkpoint: Checkpoint) => boolean,
): Verification {
  const faults: Fault[] = [];
  const wanted = new Map<number, Checkpoint[]>();
  let signedSize = 0;
  for (const checkpoint of evidence.checkpoints) {
    if (isSigned(checkpoint)) signedSize = Math.max(signedSize, checkpoint.size);
    else
      faults.push({
        code: 'AUDIT.CHECKPOINT_UNSIGNED',
        sentence: 'A checkpoint does not carry the signature of this node.',
        at: checkpoint.size,
      });
    wanted.set(checkpoint.size, [...(wanted.get(checkpoint.size) ?? []), checkpoint]);
  }
  const frontier = Frontier.empty(hash);
  let previous: Uint8Array = new Uint8Array(32);
  evidence.seals.forEach((seal, index) => {
    const place = index + 1;
    const fault = faultOf(seal, place, previous, evidence, hash);
    if (fault !== undefined) faults.push(fault);
    previous = seal.link;
    frontier.add(seal.leaf);
    for (const checkpoint of wanted.get(place) ?? [])
      if (base64(frontier.root()) !== checkpoint.root)
        faults.push({
          code: 'AUDIT.CHECKPOINT_BROKEN',
          sentence: 'The entries are not those that a signed checkpoint attests.',
          at: place,
        });
  });
  const attested = Math.max(0, ...evidence.checkpoints.map((checkpoint) => checkpoint.size));
  if (attested > evidence.seals.length)
    faults.push({
      code: 'AUDIT.TRUNCATED',
      sentence: `A signed checkpoint attests ${String(attested)} entries, but only ${String(evidence.seals.length)} are here.`,
      at: evidence.seals.length,
    });
  // Seals and their signed checkpoint are written together: what stands behind the last one was not written by us.
  if (evidence.seals.length > signedSize)
    faults.push({
      code: 'AUDIT.UNATTESTED',
      sentence: `${String(evidence.seals.length)} entries are sealed, but signatures attest ${String(signedSize)} of them only.`,
      at: signedSize,
    });
  return {
    sealed: evidence.seals.length,
    unsealed:
      evidence.entries.size - evidence.seals.filter((seal) => evidence.entries.has(seal.entryId)).length,
    checkpoints: evidence.checkpoints.length,
    faults,
  };
}

function faultOf(
  seal: Seal,
  place: number,
  previous: Uint8Array,
  evidence: Evidence,
  hash: Hash,
): Fault | undefined {
  const entry = evidence.entries.get(seal.entryId);
  if (entry === undefined)
    return {
      code: 'AUDIT.DELETED',
      sentence: `Entry ${seal.entryId} was sealed and is gone.`,
      at: seal.sequence,
    };
  if (!same(leafHash(hash, entry), seal.leaf))
    return {
      code: 'AUDIT.EDITED',
      sentence: `Entry ${seal.entryId} is not what was sealed.`,
      at: seal.sequence,
    };
  if (seal.sequence !== place || !same(linkHash(hash, previous, seal.leaf), seal.link))
    return {
      code: 'AUDIT.REORDERED',
      sentence: `Entry ${seal.entryId} does not follow the one before it.`,
      at: seal.sequence,
    };
  return undefined;
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
