import type { FactValues } from '../fact';
import { bytesOf, type Chunk, CHUNK_ROWS, ID_BYTES, makeChunk, setNumber } from './chunk';
import {
  CODE_COLUMNS,
  type CodeColumn,
  type CodeList,
  COLUMNS,
  LIST_COLUMNS,
  type ListColumn,
  MONTH_COLUMNS,
  type MonthColumn,
  placeOf,
} from './columns';
import { Dictionary } from './dictionary';
import { monthNumber, NO_MONTH, yearNumber } from './months';
import { RowIndex } from './row-index';

/** What was known of one person for some days. */
export interface FactVersion {
  /** 16 bytes. */
  readonly factId: Uint8Array;
  /** Of imported history the year alone is known, or not even that. */
  readonly imported: boolean;
  /** Days since the first of January 2000; null: until further notice. */
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly values: FactValues;
  /** What this person adds to the key of every cell they are in. */
  readonly key: number;
}

/** Days are compared by their difference, which must stay within 32 bits. */
export const FOREVER = 2 ** 29;

/**
 * Versions of facts, column by column, in numbers. A version that is put again is written over; one that is taken
 * away stays as a row that is valid on no day.
 */
export class FactColumns {
  readonly chunks: Chunk[] = [];
  readonly codes: Readonly<Record<CodeColumn, Dictionary<string>>> = dictionaries(
    CODE_COLUMNS,
    (word) => word,
  );
  readonly lists: Readonly<Record<ListColumn, Dictionary<CodeList>>> = dictionaries(LIST_COLUMNS, listText);
  private readonly index = new RowIndex((row) => this.hashOfRow(row));
  private rows = 0;

  constructor(private readonly mostRows = Number.MAX_SAFE_INTEGER) {}

  /** Rows in use, those that are valid on no day among them. */
  get size(): number {
    return this.rows;
  }

  /** Bytes of the columns and of their index. */
  get bytes(): number {
    return this.chunks.reduce((sum, chunk) => sum + bytesOf(chunk), this.index.bytes);
  }

  put(version: FactVersion): void {
    const { factId, validFrom, validTo, values, key } = version;
    const { chunk, place } = this.at(this.rowOf(factId, validFrom));
    chunk.to[place] = validTo ?? FOREVER;
    chunk.keys[place] = key;
    for (const [at, column] of MONTH_COLUMNS.entries())
      this.setMonth(chunk, at, place, monthIn(version, column));
    for (const column of CODE_COLUMNS)
      setNumber(chunk, placeOf(column), place, this.codes[column].numberOf(values[column]));
    for (const column of LIST_COLUMNS)
      setNumber(chunk, placeOf(column), place, this.lists[column].numberOf(values[column]));
  }

  /** The version counts on no day any more. */
  remove(factId: Uint8Array, validFrom: number): void {
    const row = this.find(factId, validFrom);
    if (row === undefined) return;
    const { chunk, place } = this.at(row);
    chunk.to[place] = validFrom;
  }

  /** The row of a version, made where there is none. */
  rowOf(factId: Uint8Array, validFrom: number): number {
    const known = this.find(factId, validFrom);
    if (known !== undefined) return known;
    if (this.rows >= this.mostRows)
      throw new RangeError(
        `There are more than ${String(this.mostRows)} versions of facts: too many to count here.`,
      );
    const row = this.rows;
    if (row % CHUNK_ROWS === 0) this.chunks.push(makeChunk(MONTH_COLUMNS.length, COLUMNS.length));
    this.rows += 1;
    const { chunk, place } = this.at(row);
    chunk.ids.set(factId, place * ID_BYTES);
    chunk.from[place] = validFrom;
    chunk.rows = place + 1;
    this.index.add(hashOf(factId, 0, validFrom), row);
    return row;
  }

  at(row: number): { readonly chunk: Chunk; readonly place: number } {
    const chunk = this.chunks[Math.floor(row / CHUNK_ROWS)];
    if (chunk === undefined) throw new RangeError('There is no such row.');
    return { chunk, place: row % CHUNK_ROWS };
  }

  setMonth(chunk: Chunk, at: number, place: number, month: number): void {
    const column = chunk.months[at];
    if (column !== undefined) column[place] = month;
  }

  private find(factId: Uint8Array, validFrom: number): number | undefined {
    return this.index.find(hashOf(factId, 0, validFrom), (row) => {
      const { chunk, place } = this.at(row);
      if (chunk.from[place] !== validFrom) return false;
      for (let byte = 0; byte < ID_BYTES; byte++)
        if (chunk.ids[place * ID_BYTES + byte] !== factId[byte]) return false;
      return true;
    });
  }

  private hashOfRow(row: number): number {
    const { chunk, place } = this.at(row);
    return hashOf(chunk.ids, place * ID_BYTES, chunk.from[place] ?? 0);
  }
}

/** Ids are random: four bytes of one are a hash, and the day tells its versions apart. */
function hashOf(ids: Uint8Array, at: number, from: number): number {
  const id =
    (ids[at] ?? 0) | ((ids[at + 1] ?? 0) << 8) | ((ids[at + 2] ?? 0) << 16) | ((ids[at + 3] ?? 0) << 24);
  const mixed = Math.imul(id ^ Math.imul(from, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function monthIn({ imported, values }: FactVersion, column: MonthColumn): number {
  if (column === 'imported') return imported ? yearNumber(values.year) : NO_MONTH;
  const month = values.counts[column];
  return month === null ? NO_MONTH : monthNumber(month);
}

/** No code holds a line break. */
const listText = (list: CodeList): string => list.join('\n');

const dictionaries = <Column extends string, Word>(
  columns: readonly Column[],
  textOf: (word: Word) => string,
): Record<Column, Dictionary<Word>> =>
  Object.fromEntries(columns.map((column) => [column, new Dictionary(textOf)])) as Record<
    Column,
    Dictionary<Word>
  >;
