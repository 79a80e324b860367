/** How hard it is made to guess the passphrase: Argon2id. */
export interface Stretching {
  readonly memoryKib: number;
  readonly passes: number;
  readonly salt: Uint8Array<ArrayBuffer>;
}

/** What tells a right passphrase from a wrong one: a known text under the key that it makes. */
export interface PassphraseLock extends Stretching {
  readonly check: Locked;
}

/** AES-256-GCM under the key that the passphrase makes. */
export interface Locked {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly ciphertext: ArrayBuffer;
}

export interface NodeKey {
  readonly keyId: string;
  /** Uncompressed point of P-256, base64url. */
  readonly publicKey: string;
}

export interface SealedToNode {
  readonly enc: string;
  readonly ciphertext: string;
}

/** What the page may ask of the worker, and what it gets. The key itself never leaves the worker. */
export interface VaultActs {
  make(passphrase: string): PassphraseLock;
  unlock(passphrase: string, lock: PassphraseLock): boolean;
  /** @param name what it belongs to: under another one it does not open */
  lockUp(document: unknown, name: string): Locked;
  open(locked: Locked, name: string): unknown;
  /** Sealed to the node: whoever has this device, its member included, cannot read it again. */
  finish(document: unknown, binding: string, key: NodeKey): SealedToNode;
}

export type VaultAct = keyof VaultActs;

export type VaultRequest = {
  [Act in VaultAct]: { readonly turn: number; readonly act: Act; readonly given: Parameters<VaultActs[Act]> };
}[VaultAct];

export interface VaultAnswer {
  readonly turn: number;
  readonly result?: unknown;
  readonly fault?: string;
}
