const EMPTY = -1;
const FIRST_SLOTS = 1 << 12;

/** Rows by the hash of what names them; whoever asks tells whether a row is the one. */
export class RowIndex {
  private slots = new Int32Array(FIRST_SLOTS).fill(EMPTY);
  private rows = 0;

  constructor(private readonly hashOf: (row: number) => number) {}

  find(hash: number, isIt: (row: number) => boolean): number | undefined {
    const last = this.slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const row = this.slots[slot] ?? EMPTY;
      if (row === EMPTY) return undefined;
      if (isIt(row)) return row;
    }
  }

  add(hash: number, row: number): void {
    if (2 * (this.rows + 1) > this.slots.length) this.grow();
    this.rows += 1;
    put(this.slots, hash, row);
  }

  get bytes(): number {
    return this.slots.byteLength;
  }

  private grow(): void {
    const wider = new Int32Array(2 * this.slots.length).fill(EMPTY);
    for (const row of this.slots) if (row !== EMPTY) put(wider, this.hashOf(row), row);
    this.slots = wider;
  }
}

function put(slots: Int32Array, hash: number, row: number): void {
  const last = slots.length - 1;
  let slot = hash & last;
  while (slots[slot] !== EMPTY) slot = (slot + 1) & last;
  slots[slot] = row;
}
