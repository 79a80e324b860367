import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/*
 * A backup file, gzipped: lines of JSON, each followed by the bytes it announces in blocks (`<length>\n<bytes>`),
 * ended by a block of length 0. The last line carries the SHA-256 of everything before it.
 */

export interface ArchiveWriter {
  section(head: Readonly<Record<string, unknown>>, content: AsyncIterable<Buffer>): Promise<void>;
  close(): Promise<void>;
}

export async function writeArchive(path: string): Promise<ArchiveWriter> {
  const gzip = createGzip({ level: 6 });
  const written = pipeline(gzip, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  const hash = createHash('sha256');
  const write = async (bytes: Buffer): Promise<void> => {
    hash.update(bytes);
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), written]);
  };
  return {
    async section(head, content) {
      await write(Buffer.from(`${JSON.stringify(head)}\n`));
      for await (const block of content) {
        if (block.length > 0) await write(Buffer.concat([Buffer.from(`${String(block.length)}\n`), block]));
      }
      await write(Buffer.from('0\n'));
    },
    async close() {
      gzip.end(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`);
      await written;
    },
  };
}

export interface ArchiveSection {
  readonly head: Readonly<Record<string, unknown>>;
  /** Must be read to its end before the next section is asked for. */
  readonly content: AsyncIterable<Buffer>;
}

/** @throws Error when the file is not there, is cut short or was altered */
export async function* readArchive(path: string): AsyncGenerator<ArchiveSection> {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  const file = new ByteReader(unpacked(path), () => damaged(path));
  for (;;) {
    const line = await file.line();
    const head = parsed(line);
    if (head === undefined) throw damaged(path);
    if (typeof head.sha256 === 'string') {
      if (head.sha256 !== file.hashBefore(line)) throw damaged(path);
      return;
    }
    yield { head, content: blocks(file) };
  }

  async function* blocks(reader: ByteReader): AsyncGenerator<Buffer> {
    for (;;) {
      const length = Number(await reader.line());
      if (!Number.isInteger(length) || length < 0) throw damaged(path);
      if (length === 0) return;
      yield await reader.bytes(length);
    }
  }
}

/** Not `pipe`: a fault of the file or of its packing must reach whoever reads, and close both. */
function unpacked(path: string): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  pipeline(createReadStream(path), gunzip).catch(() => undefined);
  return gunzip;
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

const damaged = (path: string): Error =>
  new Error(`The backup ${path} is damaged or incomplete. Use another one.`);

class ByteReader {
  private readonly source: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);
  private readonly hash = createHash('sha256');
  private previous = '';

  constructor(
    stream: AsyncIterable<Buffer>,
    private readonly damaged: () => Error,
  ) {
    this.source = stream[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    let end = this.rest.indexOf(0x0a);
    while (end < 0) {
      await this.more();
      end = this.rest.indexOf(0x0a);
    }
    const taken = this.take(end + 1);
    return taken.subarray(0, -1).toString('utf8');
  }

  async bytes(length: number): Promise<Buffer> {
    while (this.rest.length < length) await this.more();
    return this.take(length);
  }

  /** The hash of everything up to, not including, the line read last. */
  hashBefore(_line: string): string {
    return this.previous;
  }

  private take(length: number): Buffer {
    const taken = this.rest.subarray(0, length);
    this.previous = this.hash.copy().digest('hex');
    this.hash.update(taken);
    this.rest = this.rest.subarray(length);
    return taken;
  }

  private async more(): Promise<void> {
    const next = await this.source.next().catch(() => undefined);
    if (next === undefined || next.done === true) throw this.damaged();
    this.rest = Buffer.concat([this.rest, next.value]);
  }
}
