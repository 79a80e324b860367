import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { CATEGORIES, type Category, DomainError } from '@panoh/kernel';
import type { Database } from '../database/database';
import type { Keyring } from './keyring';
import { pad, unpad } from './padding';

export { Keyring, type SecretUse } from './keyring';

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

/** The keys of a case, by category. */
type CaseKeys = ReadonlyMap<string, { readonly id: string; readonly key: Buffer }>;

const KEYED: readonly SealAddress['category'][] = [...CATEGORIES, 'map'];
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals documents under a data key per case and category; the wrapped keys live in a store of their own. */
export class Vault {
  private readonly found = new WeakMap<object, Map<string, Promise<CaseKeys>>>();

  constructor(
    private readonly keys: Database,
    private readonly keyring: Keyring,
    private readonly nodeId: string,
  ) {}

  /**
   * New keys commit before the document that needs them; where its own commit fails they open nothing.
   * @param within the unit of work that seals: the keys of a case are asked for once in it and forgotten with it
   */
  async seal(address: SealAddress, document: unknown, within: object): Promise<Sealed> {
    const [sealed] = await this.sealAll([{ address, document }], within);
    if (sealed === undefined) throw new Error('Nothing was sealed.');
    return sealed;
  }

  /** Documents of one case, in their order. */
  async sealAll(
    documents: readonly { readonly address: SealAddress; readonly document: unknown }[],
    within: object,
  ): Promise<Sealed[]> {
    const [first] = documents;
    if (first === undefined) return [];
    const { caseId } = first.address;
    if (documents.some(({ address }) => address.caseId !== caseId))
      throw new Error('These documents are of several cases.');
    const keys = await this.keysWithin(within, caseId);
    return documents.map(({ address, document }) => {
      const found = keys.get(address.category);
      if (found === undefined) throw new Error('The key store lost a key it just took.');
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, found.key, nonce);
      cipher.setAAD(this.bindingOf(address, found.id));
      const plain = pad(Buffer.from(JSON.stringify(document), 'utf8'));
      const ciphertext = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
      return { keyId: found.id, nonce, ciphertext };
    });
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

  private keysWithin(within: object, caseId: string): Promise<CaseKeys> {
    const cases = this.found.get(within) ?? new Map<string, Promise<CaseKeys>>();
    this.found.set(within, cases);
    const keys = cases.get(caseId) ?? this.keysOf(caseId);
    cases.set(caseId, keys);
    // A savepoint may be undone and the unit of work go on.
    keys.catch(() => cases.delete(caseId));
    return keys;
  }

  /**
   * The keys of all categories, made together when the case needs its first: one commit instead of one for each
   * form, and the key store does not tell of whom there is something about health.
   */
  private async keysOf(caseId: string): Promise<CaseKeys> {
    const epoch = this.keyring.currentEpoch;
    const wrapped = KEYED.map((category) =>
      wrap(randomBytes(32), epoch.key, `${caseId}|${category}|${epoch.id}`),
    );
    const rows = await this.keys.query<KeyRow>(
      `WITH made AS (
         INSERT INTO keys.data_key (case_id, category, epoch, wrapped)
         SELECT $1, wanted.category, $4, wanted.wrapped FROM unnest($2::text[], $3::bytea[]) AS wanted(category, wrapped)
         WHERE NOT EXISTS (SELECT 1 FROM keys.data_key AS k WHERE k.case_id = $1 AND k.category = wanted.category)
         ON CONFLICT (case_id, category) DO NOTHING RETURNING id, case_id, category, epoch, wrapped)
       SELECT * FROM made UNION ALL
       SELECT id, case_id, category, epoch, wrapped FROM keys.data_key WHERE case_id = $1`,
      [caseId, KEYED, wrapped, epoch.id],
    );
    // Two records of one case may want the first key at once: the second takes what the first made.
    if (rows.length < KEYED.length) rows.push(...(await this.findByCase(caseId)));
    return new Map(rows.map((row) => [row.category, { id: row.id, key: this.unwrapped(row) }]));
  }

  private findByCase(caseId: string): Promise<KeyRow[]> {
    return this.keys.query<KeyRow>(
      `SELECT id, case_id, category, epoch, wrapped FROM keys.data_key WHERE case_id = $1`,
      [caseId],
    );
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
