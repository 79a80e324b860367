import { hkdfSync, type webcrypto } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { refused } from '@panoh/kernel';
import type { Keyring } from './keyring';
import { pad, unpad } from './padding';

/** What a device sealed to the node: HPKE base mode (RFC 9180), one message per encapsulated key. */
export interface SealedToNode {
  readonly keyId: string;
  readonly enc: Buffer;
  readonly ciphertext: Buffer;
}

const INFO = Buffer.from('panoh sealed registration 1', 'utf8');
const SEED_BYTES = 32;

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/**
 * The key pair to which devices seal what only the node may read again. It is not stored: each epoch key of the
 * keyring gives, through HKDF-SHA-256 under a label of its own, the input of HPKE's DeriveKeyPair (RFC 9180 7.1.3).
 * So every process has the same pair, a backup of the keyring is one of this key too, and destroying an epoch
 * destroys the pair: what was sealed to it and never opened is then lost for everybody, a thief of backups included.
 */
export class NodeKey {
  constructor(private readonly keyring: Keyring) {}

  /** Of the newest epoch: the id that goes with a message, and the public key as an uncompressed point. */
  async current(): Promise<{ keyId: string; publicKey: Buffer }> {
    const { id } = this.keyring.currentEpoch;
    const { publicKey } = await this.pairOf(id);
    return { keyId: id, publicKey: Buffer.from(await suite.kem.serializePublicKey(publicKey)) };
  }

  /**
   * @param binding what the message belongs to: under another one it does not open
   * @throws DomainError NODE_KEY.CANNOT_OPEN, the same for a key gone, a message altered and one moved elsewhere
   */
  async open(sealed: SealedToNode, binding: string): Promise<unknown> {
    try {
      const { privateKey } = await this.pairOf(sealed.keyId);
      const recipient = { recipientKey: privateKey, enc: bytesOf(sealed.enc), info: bytesOf(INFO) };
      const plain = await suite.open(recipient, bytesOf(sealed.ciphertext), bytesOf(Buffer.from(binding)));
      return JSON.parse(unpad(Buffer.from(plain)).toString('utf8'));
    } catch {
      throw refused(
        'NODE_KEY.CANNOT_OPEN',
        'This cannot be opened any more: its key is gone or it was altered. Write it down again.',
      );
    }
  }

  /** The same for the node itself, which keeps sealed what it may not keep in clear. */
  async seal(document: unknown, binding: string): Promise<SealedToNode> {
    const { id } = this.keyring.currentEpoch;
    const { publicKey } = await this.pairOf(id);
    const plain = pad(Buffer.from(JSON.stringify(document), 'utf8'));
    const recipient = { recipientPublicKey: publicKey, info: bytesOf(INFO) };
    const { enc, ct } = await suite.seal(recipient, bytesOf(plain), bytesOf(Buffer.from(binding)));
    return { keyId: id, enc: Buffer.from(enc), ciphertext: Buffer.from(ct) };
  }

  private pairOf(epoch: string): Promise<webcrypto.CryptoKeyPair> {
    const seed = hkdfSync(
      'sha256',
      this.keyring.epochKey(epoch),
      '',
      'panoh sealed-registration',
      SEED_BYTES,
    );
    return suite.kem.deriveKeyPair(seed);
  }
}

/** Web Crypto takes an ArrayBuffer of its own; a Buffer may be a window into a shared one. */
const bytesOf = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;
