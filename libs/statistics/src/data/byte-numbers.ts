const FIRST_SLOTS = 256;

/** Numbers by the bytes of a cell: the same few cells come a million times, and need not become text each time. */
export class ByteNumbers {
  private slots = new Int32Array(FIRST_SLOTS).fill(-1);
  private readonly known: { readonly bytes: Uint8Array; readonly hash: number; readonly number: number }[] =
    [];

  /** @param make tells the number of bytes that were not met before */
  constructor(private readonly make: (bytes: Uint8Array) => number) {}

  of(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const last = this.slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const entry = this.known[this.slots[slot] ?? -1];
      if (entry === undefined) return this.learn(hash, bytes.slice(from, to));
      if (entry.hash === hash && isSame(entry.bytes, bytes, from, to)) return entry.number;
    }
  }

  private learn(hash: number, bytes: Uint8Array): number {
    const number = this.make(bytes);
    this.known.push({ bytes, hash, number });
    if (2 * this.known.length > this.slots.length) {
      this.slots = new Int32Array(2 * this.slots.length).fill(-1);
      for (const [place, entry] of this.known.entries()) this.keep(entry.hash, place);
    } else this.keep(hash, this.known.length - 1);
    return number;
  }

  private keep(hash: number, place: number): void {
    const last = this.slots.length - 1;
    let slot = hash & last;
    while (this.slots[slot] !== -1) slot = (slot + 1) & last;
    this.slots[slot] = place;
  }
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at++) if (known[at] !== bytes[from + at]) return false;
  return true;
}
