export interface Checkpoint {
  readonly nodeId: string;
  /** How many entries the tree holds. */
  readonly size: number;
  /** Root of the tree, base64. */
  readonly root: string;
  /** Instant of the signature. */
  readonly signedAt: string;
}

/** The bytes that are signed: lines, so that a person can read what was attested. */
export function checkpointText(checkpoint: Checkpoint): string {
  const { nodeId, size, root, signedAt } = checkpoint;
  return ['panoh audit 1', nodeId, String(size), root, signedAt, ''].join('\n');
}
