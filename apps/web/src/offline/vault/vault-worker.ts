import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { argon2id } from 'hash-wasm';
import type {
  Locked,
  NodeKey,
  PassphraseLock,
  SealedToNode,
  Stretching,
  VaultActs,
  VaultAnswer,
  VaultRequest,
} from './messages';
import { padded, unpadded } from './padding';

/**
 * The only place that knows the key of the drafts, and the only one that may compile WebAssembly: this file comes
 * with a content security policy of its own. Locking is ending the worker: its memory goes with it.
 */

/** 64 MiB, three passes: about a second on a cheap phone, and as much for every guess. */
const MEMORY_KIB = 65_536;
const PASSES = 3;
const CHECK = 'the passphrase is right';
const INFO = new TextEncoder().encode('panoh sealed registration 1');

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

let key: CryptoKey | undefined;

async function keyFrom(passphrase: string, { memoryKib, passes, salt }: Stretching): Promise<CryptoKey> {
  const raw = await argon2id({
    // The same phrase typed on another keyboard is the same phrase.
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: memoryKib,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  const made = await crypto.subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, [
    ...(['encrypt', 'decrypt'] as const),
  ]);
  raw.fill(0);
  return made;
}

async function encrypt(under: CryptoKey, document: unknown, name: string): Promise<Locked> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(name) };
  return { nonce, ciphertext: await crypto.subtle.encrypt(algorithm, under, padded(document)) };
}

async function decrypt(under: CryptoKey, { nonce, ciphertext }: Locked, name: string): Promise<unknown> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(name) };
  return unpadded(await crypto.subtle.decrypt(algorithm, under, ciphertext));
}

async function make(passphrase: string): Promise<PassphraseLock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const stretching = { memoryKib: MEMORY_KIB, passes: PASSES, salt };
  key = await keyFrom(passphrase, stretching);
  return { ...stretching, check: await encrypt(key, CHECK, 'check') };
}

async function unlock(passphrase: string, lock: PassphraseLock): Promise<boolean> {
  const tried = await keyFrom(passphrase, lock);
  const right = await decrypt(tried, lock.check, 'check').then(
    (text) => text === CHECK,
    () => false,
  );
  if (right) key = tried;
  return right;
}

async function finish(document: unknown, binding: string, node: NodeKey): Promise<SealedToNode> {
  const point = Uint8Array.from(fromBase64url(node.publicKey));
  const recipientPublicKey = await suite.kem.deserializePublicKey(point.buffer);
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: INFO.buffer },
    padded(document).buffer,
    new TextEncoder().encode(binding).buffer,
  );
  return { enc: base64url(enc), ciphertext: base64url(ct) };
}

type Acting = {
  [Act in keyof VaultActs]: (...given: Parameters<VaultActs[Act]>) => Promise<ReturnType<VaultActs[Act]>>;
};

const acts: Acting = {
  make,
  unlock,
  finish,
  lockUp: (document, name) => encrypt(theKey(), document, name),
  open: (locked, name) => decrypt(theKey(), locked, name),
};

function theKey(): CryptoKey {
  if (key === undefined) throw new Error('locked');
  return key;
}

function base64url(bytes: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const fromBase64url = (text: string): number[] =>
  Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));

addEventListener('message', ({ data }: MessageEvent<VaultRequest>) => {
  const { turn, act, given } = data;
  const answer = (rest: Omit<VaultAnswer, 'turn'>): void => postMessage({ turn, ...rest });
  const run = acts[act] as (...parts: readonly unknown[]) => Promise<unknown>;
  run(...given).then(
    (result) => answer({ result }),
    (fault: unknown) => answer({ fault: fault instanceof Error ? fault.message : 'unknown' }),
  );
});
