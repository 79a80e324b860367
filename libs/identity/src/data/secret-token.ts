import { createHash, randomBytes } from 'node:crypto';

/** A random bearer secret: the holder keeps the text, the database only its hash. */
export function newSecretToken(): { text: string; hash: Buffer } {
  const text = randomBytes(32).toString('base64url');
  return { text, hash: hashOfToken(text) };
}

export const hashOfToken = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
