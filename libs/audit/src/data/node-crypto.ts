import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Hash } from '../domain/merkle';

export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest();

/** Ed25519 (RFC 8032). */
export const signText = (privatePem: string, text: string): Buffer =>
  sign(null, Buffer.from(text, 'utf8'), createPrivateKey(privatePem));

/** @param pem the node's public key; its private key serves as well */
export const isSignatureOf = (pem: string, text: string, signature: Uint8Array): boolean =>
  verify(null, Buffer.from(text, 'utf8'), createPublicKey(pem), signature);

/** Whether a text holds a key that can check our signatures: another one would make every checkpoint look forged. */
export function isSealingKey(pem: string): boolean {
  try {
    return createPublicKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
