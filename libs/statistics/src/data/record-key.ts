import { createHmac } from 'node:crypto';

/**
 * What a record adds to the key of every cell it is in: 32 bits that nobody can foresee who has not the secret.
 * @param factId 16 bytes
 */
export const recordKey = (secret: Uint8Array, factId: Uint8Array): number =>
  createHmac('sha256', secret).update(factId).digest().readUInt32BE(0);
