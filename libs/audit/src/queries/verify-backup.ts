import { isSignatureOf, sha256 } from '../data/node-crypto';
import { type Checkpoint, checkpointText } from '../domain/checkpoint';
import { type Verification, verify } from '../domain/verify';
import { evidenceInBackup, type SignedCheckpoint } from './evidence';

/**
 * @param path DATA file of `panoh backup`
 * @param publicPem the node's sealing key, as the keyring or an earlier inspector holds it
 * @param kept checkpoints that left the node: they show what was cut off together with its own checkpoints
 */
export async function verifyBackup(
  path: string,
  publicPem: string,
  kept: readonly SignedCheckpoint[],
): Promise<Verification> {
  const evidence = await evidenceInBackup(path);
  const checkpoints = [...evidence.checkpoints, ...kept];
  const signatures = new Map<Checkpoint, Uint8Array>(
    checkpoints.map((checkpoint) => [checkpoint, checkpoint.signature]),
  );
  return verify({ ...evidence, checkpoints }, sha256, (checkpoint) =>
    isSignatureOf(publicPem, checkpointText(checkpoint), signatures.get(checkpoint) ?? new Uint8Array()),
  );
}
