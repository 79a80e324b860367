/** Numbers of codes, as narrow as they fit. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

export const CHUNK_ROWS = 1 << 16;
export const ID_BYTES = 16;

/** As many rows as one chunk holds, column by column: growing never copies what is there. */
export interface Chunk {
  rows: number;
  readonly ids: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly months: readonly Uint16Array[];
  readonly numbers: Numbers[];
  readonly keys: Uint32Array;
}

export const makeChunk = (months: number, columns: number): Chunk => ({
  rows: 0,
  ids: new Uint8Array(CHUNK_ROWS * ID_BYTES),
  from: new Int32Array(CHUNK_ROWS),
  to: new Int32Array(CHUNK_ROWS),
  months: Array.from({ length: months }, () => new Uint16Array(CHUNK_ROWS)),
  numbers: Array.from({ length: columns }, () => new Uint8Array(CHUNK_ROWS)),
  keys: new Uint32Array(CHUNK_ROWS),
});

/** Writes a number where it stands, in a wider column if it does not fit. */
export function setNumber({ numbers }: Chunk, column: number, place: number, value: number): void {
  const present = numbers[column];
  if (present === undefined) throw new RangeError('There is no such column.');
  const wide = fits(present, value) ? present : widened(present, value);
  wide[place] = value;
  numbers[column] = wide;
}

const fits = ({ BYTES_PER_ELEMENT }: Numbers, value: number): boolean =>
  BYTES_PER_ELEMENT === 4 || value < 2 ** (8 * BYTES_PER_ELEMENT);

const widened = (narrow: Numbers, value: number): Numbers =>
  value < 2 ** 16 ? Uint16Array.from(narrow) : Uint32Array.from(narrow);

export const bytesOf = ({ ids, from, to, months, numbers, keys }: Chunk): number =>
  [ids, from, to, keys, ...months, ...numbers].reduce((sum, { byteLength }) => sum + byteLength, 0);
