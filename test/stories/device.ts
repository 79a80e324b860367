import { randomUUID, webcrypto } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Answer } from '../support/http';
import { good } from './answers';
import type { Member } from './world';

/** What the node answers about a registration that a device sent. */
export interface Registration {
  readonly id: string;
  readonly code: string;
  readonly state: 'waiting' | 'repair' | 'opened' | 'discarded';
  readonly caseId: string | null;
  readonly faults: readonly { readonly field: string; readonly code: string }[];
}

export interface Envelope {
  readonly id: string;
  readonly deviceId: string;
  readonly keyId: string;
  readonly enc: string;
  readonly ciphertext: string;
  readonly code: string;
  readonly occurredAt: string;
  readonly textVersions: Readonly<Record<string, number>>;
}

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

/** An officer's device, as the browser would be: it knows the node's public key and its own codes, nothing else. */
export class Device {
  private constructor(
    readonly id: string,
    readonly token: string,
    private readonly codes: string[],
    private readonly key: { keyId: string; publicKey: string },
  ) {}

  static async setUp({ desk }: Member): Promise<Device> {
    const { id, token } = good(
      await desk.post<{ id: string; token: string }>('/api/v1/devices', { name: 'plum' }),
    );
    const { codes } = good(
      await desk.post<{ codes: { code: string }[] }>(`/api/v1/devices/${id}/code-sheaf`),
    );
    const key = good(await desk.get<{ keyId: string; publicKey: string }>('/api/v1/offline/key'));
    return new Device(
      id,
      token,
      codes.map(({ code }) => code),
      key,
    );
  }

  nextCode(): string {
    const code = this.codes.pop();
    if (code === undefined) throw new Error('The sheaf is empty.');
    return code;
  }

  /** @param document what was written down without a network; it is not kept */
  async finish(
    document: { readonly occurredAt: string; readonly [part: string]: unknown },
    code = this.nextCode(),
  ): Promise<Envelope> {
    const id = randomUUID();
    const plain = new TextEncoder().encode(JSON.stringify(document));
    const padded = new Uint8Array(16_384);
    new DataView(padded.buffer).setUint32(0, plain.length);
    padded.set(plain, 4);
    const point = Uint8Array.from(Buffer.from(this.key.publicKey, 'base64url'));
    const recipientPublicKey: webcrypto.CryptoKey = await suite.kem.deserializePublicKey(point.buffer);
    const { enc, ct } = await suite.seal(
      { recipientPublicKey, info: bytes('panoh sealed registration 1') },
      padded.buffer,
      bytes(JSON.stringify([id, this.id, code])),
    );
    const text = (buffer: ArrayBuffer): string => Buffer.from(buffer).toString('base64url');
    return {
      ...{ id, deviceId: this.id, keyId: this.key.keyId, enc: text(enc), ciphertext: text(ct), code },
      ...{ occurredAt: document.occurredAt, textVersions: { 'P2.en': 1 } },
    };
  }
}

/** @param token proves from which device it comes; left out, nothing does */
export const sends = (
  { desk }: Member,
  envelope: Envelope,
  { token }: { readonly token: string } = { token: '' },
): Promise<Answer<Registration>> =>
  desk.post('/api/v1/sealed-registrations', envelope, { 'panoh-device': token });

export const opens = ({ desk }: Member, { id }: { id: string }): Promise<Answer<Registration>> =>
  desk.post(`/api/v1/sealed-registrations/${id}/opening`);

export const mends = (
  { desk }: Member,
  { id }: { id: string },
  registration: object,
): Promise<Answer<Registration>> => desk.post(`/api/v1/repair-tasks/${id}/mending`, { registration });

export const looksAtTask = (
  { desk }: Member,
  { id }: { id: string },
): Promise<Answer<Registration & { registration: Readonly<Record<string, unknown>> | null }>> =>
  desk.get(`/api/v1/repair-tasks/${id}`);

export const discards = (
  { desk }: Member,
  { id }: { id: string },
  reason: string,
): Promise<Answer<Registration>> => desk.post(`/api/v1/repair-tasks/${id}/discarding`, { reason });
