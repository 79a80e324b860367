import { CODE_COLUMNS, COLUMNS, LIST_COLUMNS, MONTH_COLUMNS } from '../domain/cube/columns';
import { type Chunk, setNumber } from '../domain/cube/chunk';
import { UNKNOWN } from '../domain/cube/dictionary';
import { type FactColumns, FOREVER } from '../domain/cube/fact-columns';
import { monthNumberOfDay, NO_MONTH, yearNumber } from '../domain/cube/months';
import { ByteNumbers } from './byte-numbers';

/** Fields of a row of `copyFacts`. */
const THERE = 0;
const IMPORTED = 1;
const FACT_ID = 2;
const VALID_FROM = 3;
const VALID_TO = 4;
const MONTHS = 5;
const YEAR = MONTHS + MONTH_COLUMNS.indexOf('imported');
const CODES = YEAR + 1;
const FIELDS = CODES + COLUMNS.length;

/** `PGCOPY` and five more bytes, flags, and the length of what else the head holds. */
const HEAD_BYTES = 19;
const LAST = -1;
const NULL = -1;

/** Reads a binary COPY into columns, block by block as it arrives: rows may be cut anywhere. */
export class CopiedFacts {
  rows = 0;
  private rest = new Uint8Array();
  private headIsRead = false;
  private isWhole = false;
  private readonly starts = new Int32Array(FIELDS);
  private readonly ends = new Int32Array(FIELDS);
  private readonly numbers: readonly ByteNumbers[];

  /** @param keyOf what a fact adds to the key of each cell it is in */
  constructor(
    private readonly columns: FactColumns,
    private readonly keyOf: (factId: Uint8Array) => number,
  ) {
    this.numbers = [
      ...CODE_COLUMNS.map(
        (column) => new ByteNumbers((bytes) => columns.codes[column].numberOf(textIn(bytes))),
      ),
      ...LIST_COLUMNS.map(
        (column) => new ByteNumbers((bytes) => columns.lists[column].numberOf(listIn(bytes))),
      ),
    ];
  }

  take(block: Uint8Array): void {
    const bytes = new Uint8Array(this.rest.length + block.length);
    bytes.set(this.rest);
    bytes.set(block, this.rest.length);
    const view = new DataView(bytes.buffer);
    let at = 0;
    if (!this.headIsRead) {
      if (bytes.length < HEAD_BYTES) return void (this.rest = bytes);
      at = HEAD_BYTES + view.getInt32(HEAD_BYTES - 4);
      this.headIsRead = true;
    }
    for (let next = this.find(view, at); next !== undefined; next = this.find(view, at)) {
      if (!this.isWhole) this.read(bytes, view);
      at = next;
    }
    this.rest = bytes.slice(at);
  }

  /** @throws Error where the copy broke off */
  end(): void {
    if (!this.isWhole) throw new Error('The facts did not arrive whole.');
  }

  /** Notes where the fields of the row at this place stand. @returns where the next row begins; undefined: not all of it is there */
  private find(view: DataView, from: number): number | undefined {
    let at = from + 2;
    if (at > view.byteLength || this.isWhole) return undefined;
    if (view.getInt16(from) === LAST) {
      this.isWhole = true;
      return at;
    }
    for (let field = 0; field < FIELDS; field++) {
      if (at + 4 > view.byteLength) return undefined;
      const length = view.getInt32(at);
      this.starts[field] = at + 4;
      at += 4 + Math.max(0, length);
      this.ends[field] = length === NULL ? NULL : at;
    }
    return at > view.byteLength ? undefined : at;
  }

  private read(bytes: Uint8Array, view: DataView): void {
    this.rows += 1;
    const start = (field: number): number => this.starts[field] ?? 0;
    const isNull = (field: number): boolean => this.ends[field] === NULL;
    const factId = bytes.subarray(start(FACT_ID), this.ends[FACT_ID]);
    const validFrom = view.getInt32(start(VALID_FROM));
    if (bytes[start(THERE)] === 0) {
      this.columns.remove(factId, validFrom);
      return;
    }
    const { chunk, place } = this.columns.at(this.columns.rowOf(factId, validFrom));
    chunk.to[place] = isNull(VALID_TO) ? FOREVER : Math.min(FOREVER, view.getInt32(start(VALID_TO)));
    chunk.keys[place] = this.keyOf(factId);
    for (let at = 0; at < YEAR - MONTHS; at++)
      setMonth(
        chunk,
        at,
        place,
        isNull(MONTHS + at) ? NO_MONTH : monthNumberOfDay(view.getInt32(start(MONTHS + at))),
      );
    const year = isNull(YEAR) ? null : view.getInt32(start(YEAR));
    setMonth(chunk, YEAR - MONTHS, place, bytes[start(IMPORTED)] === 1 ? yearNumber(year) : NO_MONTH);
    for (let at = 0; at < COLUMNS.length; at++) {
      const field = CODES + at;
      const number = isNull(field)
        ? UNKNOWN
        : this.numbers[at]?.of(bytes, start(field), this.ends[field] ?? 0);
      setNumber(chunk, at, place, number ?? UNKNOWN);
    }
  }
}

function setMonth({ months }: Chunk, at: number, place: number, month: number): void {
  const column = months[at];
  if (column !== undefined) column[place] = month;
}

const decoder = new TextDecoder();
const textIn = (bytes: Uint8Array): string => decoder.decode(bytes);

/** A list of texts: how many dimensions, two words about its kind, then for each dimension its size and first place. */
function listIn(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0) === 0) return [];
  const list: string[] = [];
  for (let at = 20, left = view.getInt32(12); left > 0; left--) {
    const length = view.getInt32(at);
    list.push(textIn(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return list;
}
