import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Category, DomainError } from '@panoh/kernel';
import type { Database } from '../database/database';
import type { Keyring } from './keyring';
import { pad, unpad } from './padding';

/** Everything a sealed document is bound to: moved to another place it no longer opens. */
export interface SealAddress {
  readonly caseId: string;
  readonly category: Category | 'map';
  readonly recordId: string;
  /** Catalogue id of the form, never an SQL name. */
  readonly formId: string;
  readonly schemaVersion: number;
  /** Content revision of this document; revisions are append-only. */
  readonly revision: number;
}

export interface Sealed {
  readonly keyId: string;
  readonly nonce: Buffer;
  /** Ciphertext followed by the 16-byte tag. */
  readonly ciphertext: Buffer;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const UNIQUE_VIOLATION = '23505';

/** Seals documents under a data key per case and category; the wrapped keys live in a store of their own. */
export class Vault {
  constructor(
    private readonly keys: Database,
    private readonly keyring: Keyring,
    private readonly nodeId: string,
  ) {}

  /** A new key commits before the document that needs it; an orphan is swept after a day. */
  async seal(address: SealAddress, document: unknown): Promise<Sealed> {
    const { id, key } = await this.keyFor(address);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce);
    cipher.setAAD(this.bindingOf(address, id));
    const plain = pad(Buffer.from(JSON.stringify(document), 'utf8'));
    return {
      keyId: id,
      nonce,
      ciphertext: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
    };
  }

  /** @throws DomainError VAULT.ERASED when the key was destroyed; Error when the document was moved or altered */
  async open<Document = unknown>(address: SealAddress, sealed: Sealed): Promise<Document> {
    const key = await this.findKey(sealed.keyId);
    if (key === undefined)
      throw new DomainError('refused', 'VAULT.ERASED', 'This was erased and cannot be read any more.');
    const decipher = createDecipheriv(CIPHER, key, sealed.nonce);
    decipher.setAAD(this.bindingOf(address, sealed.keyId));
    decipher.setAuthTag(sealed.ciphertext.subarray(-TAG_BYTES));
    const plain = Buffer.concat([
      decipher.update(sealed.ciphertext.subarray(0, -TAG_BYTES)),
      decipher.final(),
    ]);
    return JSON.parse(unpad(plain).toString('utf8')) as Document;
  }

  private bindingOf(address: SealAddress, keyId: string): Buffer {
    const { caseId, category, recordId, formId, schemaVersion, revision } = address;
    return Buffer.from(
      JSON.stringify([this.nodeId, caseId, category, recordId, formId, schemaVersion, revision, keyId]),
    );
  }

  private async keyFor(address: SealAddress): Promise<{ id: string; key: Buffer }> {
    const known = await this.findByCase(address.caseId, address.category);
    if (known !== undefined) return known;
    const epoch = this.keyring.currentEpoch;
    const wrapped = wrap(randomBytes(32), epoch.key, `${address.caseId}|${address.category}|${epoch.id}`);
    try {
      await this.keys.query(
        `INSERT INTO keys.data_key (case_id, category, epoch, wrapped) VALUES ($1, $2, $3, $4)`,
        [address.caseId, address.category, epoch.id, wrapped],
      );
    } catch (fault) {
      // Two records of one case may want the first key at once: the second takes what the first made.
      if ((fault as { code?: string }).code !== UNIQUE_VIOLATION) throw fault;
    }
    const made = await this.findByCase(address.caseId, address.category);
    if (made === undefined) throw new Error('The key store lost a key it just took.');
    return made;
  }

  private async findByCase(
    caseId: string,
    category: string,
  ): Promise<{ id: string; key: Buffer } | undefined> {
    const [row] = await this.keys.query<KeyRow>(
      `SELECT id, case_id, category, epoch, wrapped FROM keys.data_key WHERE case_id = $1 AND category = $2`,
      [caseId, category],
    );
    return row && { id: row.id, key: this.unwrapped(row) };
  }

  private async findKey(id: string): Promise<Buffer | undefined> {
    const [row] = await this.keys.query<KeyRow>(
      `SELECT id, case_id, category, epoch, wrapped FROM keys.data_key WHERE id = $1`,
      [id],
    );
    return row && this.unwrapped(row);
  }

  private unwrapped(row: KeyRow): Buffer {
    return unwrap(
      row.wrapped,
      this.keyring.epochKey(row.epoch),
      `${row.case_id}|${row.category}|${row.epoch}`,
    );
  }
}

interface KeyRow {
  readonly id: string;
  readonly case_id: string;
  readonly category: string;
  readonly epoch: string;
  readonly wrapped: Buffer;
}

function wrap(dataKey: Buffer, epochKey: Buffer, binding: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, epochKey, nonce);
  cipher.setAAD(Buffer.from(binding));
  return Buffer.concat([nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
}

function unwrap(wrapped: Buffer, epochKey: Buffer, binding: string): Buffer {
  const decipher = createDecipheriv(CIPHER, epochKey, wrapped.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(binding));
  decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
