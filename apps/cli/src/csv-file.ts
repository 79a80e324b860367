import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { PassThrough, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { UsageError } from './command';

/** No row of a dataset comes near: a file of something else must not be read into memory to find out. */
const LONGEST_RECORD = 1_000_000;

/** A CSV or CSV.gz that is read several times and must be the same each time. */
export class CsvFile {
  private readonly looks: string;
  readonly size: number;

  constructor(private readonly file: string) {
    this.looks = looksOf(file);
    this.size = statSync(file).size;
  }

  /** Of the content, packed or not: the same dataset is the same. */
  async hash(): Promise<Buffer> {
    const hash = createHash('sha256');
    try {
      for await (const block of this.opened()) hash.update(block as Buffer);
    } catch (fault) {
      throw this.unreadable(fault);
    }
    this.refuseChanged();
    return hash.digest();
  }

  /** @throws UsageError where the file holds nothing */
  async header(): Promise<readonly string[]> {
    for await (const record of this.records()) return record;
    throw new UsageError(`${this.file} is empty.`);
  }

  /** @param onRead told how many bytes of the file were read since */
  async *records(onRead: (bytes: number) => void = () => undefined): AsyncGenerator<string[]> {
    const parser = parse({ bom: true, relax_column_count: true, max_record_size: LONGEST_RECORD });
    const source = this.opened(onRead);
    // Whoever reads the parser hears of a fault of its source.
    const fed = pipeline(source, parser).catch(() => undefined);
    try {
      yield* parser as AsyncIterable<string[]>;
    } catch (fault) {
      throw this.unreadable(fault);
    } finally {
      source.destroy();
      await fed;
    }
  }

  /** What was read so far is then what was hashed. @throws Error */
  refuseChanged(): void {
    if (looksOf(this.file) !== this.looks)
      throw new Error(
        `${this.file} was changed while it was read. Put it back as it was and run the same command again.`,
      );
  }

  private opened(onRead: (bytes: number) => void = () => undefined): Readable {
    const raw = createReadStream(this.file);
    raw.on('data', (block) => onRead(block.length));
    const plain = this.file.endsWith('.gz') ? createGunzip() : new PassThrough();
    pipeline(raw, plain).catch(() => undefined);
    return plain;
  }

  private unreadable(fault: unknown): unknown {
    const { code, lines = 1 } = fault as { code?: string; lines?: number };
    if (String(code).startsWith('Z_'))
      return new UsageError(`${this.file} is no gzip file, or a damaged one.`);
    // The parser's own sentence quotes what it could not read.
    if (fault instanceof CsvError)
      return new UsageError(`${this.file} is not valid CSV at line ${lines} (${String(code)}).`);
    return fault;
  }
}

function looksOf(file: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join(':');
}
