/** SHA-256; handed in, because this folder knows no machine. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

const LEAF = 0x00;
const NODE = 0x01;

/** Leaf hash of RFC 6962 §2.1: the prefix keeps a node from being passed off as a leaf. */
export function leafHash(hash: Hash, entry: readonly (string | null)[]): Uint8Array {
  return hash(join(Uint8Array.of(LEAF), new TextEncoder().encode(JSON.stringify(entry))));
}

/** Each link holds the one before it, so that an order cannot be changed. */
export function linkHash(hash: Hash, previous: Uint8Array, leaf: Uint8Array): Uint8Array {
  return hash(join(previous, leaf));
}

/**
 * The roots of the full subtrees of a Merkle tree, widest first: all that is needed to go on and to name
 * the root, 64 hashes for any number of leaves.
 */
export class Frontier {
  private constructor(
    private readonly hash: Hash,
    private readonly subtrees: { readonly leaves: number; readonly root: Uint8Array }[],
  ) {}

  static empty(hash: Hash): Frontier {
    return new Frontier(hash, []);
  }

  /** @param roots as `roots()` gave them for a tree of that size */
  static of(hash: Hash, size: number, roots: readonly Uint8Array[]): Frontier {
    const widths = [...size.toString(2)].map((bit, index, all) =>
      bit === '1' ? 2 ** (all.length - 1 - index) : 0,
    );
    const present = widths.filter((width) => width > 0);
    if (present.length !== roots.length) throw new Error('The frontier does not fit the size of its tree.');
    return new Frontier(
      hash,
      present.map((leaves, index) => ({ leaves, root: roots[index] ?? new Uint8Array() })),
    );
  }

  get size(): number {
    return this.subtrees.reduce((sum, subtree) => sum + subtree.leaves, 0);
  }

  add(leaf: Uint8Array): void {
    let grown = { leaves: 1, root: leaf };
    for (let last = this.subtrees.at(-1); last?.leaves === grown.leaves; last = this.subtrees.at(-1)) {
      this.subtrees.pop();
      grown = { leaves: grown.leaves * 2, root: this.join(last.root, grown.root) };
    }
    this.subtrees.push(grown);
  }

  roots(): Uint8Array[] {
    return this.subtrees.map((subtree) => subtree.root);
  }

  /** Merkle tree hash of RFC 6962 §2.1. */
  root(): Uint8Array {
    const [last, ...wider] = this.roots().reverse();
    if (last === undefined) return this.hash(new Uint8Array());
    return wider.reduce((right, left) => this.join(left, right), last);
  }

  private join(left: Uint8Array, right: Uint8Array): Uint8Array {
    return this.hash(join(Uint8Array.of(NODE), left, right));
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
