import { createHmac, generateKeyPairSync, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

interface KeyringFile {
  readonly keyringId: string;
  readonly epochs: readonly { readonly id: string; readonly key: string }[];
  readonly secret: string;
  readonly sealingKey: { readonly private: string; readonly public: string };
}

const KEY_BYTES = 32;

/** What a derived secret is for; each use has a key of its own. */
export type SecretUse =
  | 'person-token'
  | 'request-hash'
  | 'version-tag'
  | 'session'
  | 'case-map'
  | 'cell-key'
  | 'contributor'
  | 'release-ledger';

/**
 * The keys the database never holds: epoch keys that wrap data keys, one secret from which the keyed
 * hashes are derived, and the key that signs audit checkpoints. The id is random and survives every epoch.
 */
export class Keyring {
  private constructor(private readonly file: KeyringFile) {}

  static read(filePath: string): Keyring {
    if (!existsSync(filePath))
      throw new Error(
        `There is no keyring at ${filePath}. Put it back, or run "keyring init" for a new installation.`,
      );
    return new Keyring(fileAt(filePath));
  }

  /** Makes a keyring where there is none; an existing one is never touched. */
  static init(filePath: string): Keyring {
    if (existsSync(filePath)) return Keyring.read(filePath);
    const pair = generateKeyPairSync('ed25519', {
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const file: KeyringFile = {
      keyringId: randomUUID(),
      epochs: [{ id: 'epoch-1', key: randomBytes(KEY_BYTES).toString('base64') }],
      secret: randomBytes(KEY_BYTES).toString('base64'),
      sealingKey: { private: pair.privateKey, public: pair.publicKey },
    };
    mkdirSync(path.dirname(filePath), { recursive: true, mode: 0o700 });
    const temporary = `${filePath}.${String(process.pid)}`;
    writeFileSync(temporary, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    try {
      // Not renamed: of two that begin at once the second must not put its own keyring over the first one's.
      linkSync(temporary, filePath);
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException;
      if (code === 'EPERM' || code === 'ENOTSUP') copyFileSync(temporary, filePath, constants.COPYFILE_EXCL);
      else if (code !== 'EEXIST') throw fault;
    } finally {
      rmSync(temporary);
    }
    return Keyring.read(filePath);
  }

  get id(): string {
    return this.file.keyringId;
  }

  get sealingKey(): { private: string; public: string } {
    return this.file.sealingKey;
  }

  /** The newest epoch wraps new data keys. */
  get currentEpoch(): { id: string; key: Buffer } {
    const newest = this.file.epochs.at(-1);
    if (newest === undefined) throw new Error('The keyring holds no epoch key. Restore it from its backup.');
    return { id: newest.id, key: Buffer.from(newest.key, 'base64') };
  }

  epochKey(id: string): Buffer {
    const epoch = this.file.epochs.find((candidate) => candidate.id === id);
    if (epoch === undefined)
      throw new Error(
        `The keyring holds no epoch ${id}. Restore the keyring that was used when it was written.`,
      );
    return Buffer.from(epoch.key, 'base64');
  }

  /** HKDF-SHA-256 (RFC 5869), 32 bytes. */
  secretFor(use: SecretUse): Buffer {
    return Buffer.from(hkdfSync('sha256', Buffer.from(this.file.secret, 'base64'), '', `panoh ${use}`, 32));
  }

  /** HMAC-SHA-256 under the secret of that use. */
  keyedHash(use: SecretUse, text: string): Buffer {
    return createHmac('sha256', this.secretFor(use)).update(text, 'utf8').digest();
  }
}

/** A parser's own message would quote what it could not read, and that is a key. */
function fileAt(filePath: string): KeyringFile {
  try {
    const file: unknown = JSON.parse(readFileSync(filePath, 'utf8'));
    if (isKeyring(file)) return file;
  } catch {
    // falls through to the refusal
  }
  throw new Error(
    `The keyring ${filePath} is damaged, may not be read, or is none. Put back the copy you keep of it.`,
  );
}

function isKeyring(file: unknown): file is KeyringFile {
  const { keyringId, epochs, secret, sealingKey } = (file ?? {}) as Partial<KeyringFile>;
  return (
    typeof keyringId === 'string' &&
    isKey(secret) &&
    Array.isArray(epochs) &&
    epochs.length > 0 &&
    epochs.every(
      (epoch: KeyringFile['epochs'][number]) => typeof epoch.id === 'string' && isKey(epoch.key),
    ) &&
    typeof sealingKey?.private === 'string' &&
    typeof sealingKey.public === 'string'
  );
}

const isKey = (text: unknown): boolean =>
  typeof text === 'string' && Buffer.from(text, 'base64').length === KEY_BYTES;
