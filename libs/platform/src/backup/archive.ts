import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { discard, plainFault, refuseTaken, settle, unfinishedBeside } from './whole-file';

/*
 * A backup file, gzipped: lines of JSON, each followed by the bytes it announces in blocks (`<length>\n<bytes>`),
 * ended by a block of length 0. The last line carries the SHA-256 of everything before it.
 */

const LONGEST_LINE = 1_000_000;
const LONGEST_BLOCK = 16_000_000;

export interface ArchiveWriter {
  section(head: Readonly<Record<string, unknown>>, content: AsyncIterable<Buffer>): Promise<void>;
  /** Only now is there a file of that name. */
  close(): Promise<void>;
  /** Leaves nothing behind; does nothing after `close`. */
  abandon(): Promise<void>;
}

/** @throws Error in one sentence when the file is there already or cannot be written */
export function writeArchive(path: string): ArchiveWriter {
  refuseTaken(path);
  const unfinished = unfinishedBeside(path);
  const gzip = createGzip({ level: 6 });
  let fault: Error | undefined;
  // A disk may fill up while nobody waits for it: whoever writes next hears of it.
  const written = pipeline(
    gzip,
    createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true }),
  ).catch((cause: unknown) => {
    fault = plainFault(path, cause);
  });
  const hash = createHash('sha256');
  const write = async (bytes: Buffer): Promise<void> => {
    if (fault !== undefined) throw fault;
    hash.update(bytes);
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain').catch(() => written), written]);
  };
  let isClosed = false;
  return {
    async section(head, content) {
      await write(Buffer.from(`${JSON.stringify(head)}\n`));
      for await (const block of content)
        for (let at = 0; at < block.length; at += LONGEST_BLOCK) {
          const part = block.subarray(at, at + LONGEST_BLOCK);
          await write(Buffer.concat([Buffer.from(`${String(part.length)}\n`), part]));
        }
      await write(Buffer.from('0\n'));
    },
    async close() {
      gzip.end(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`);
      await written;
      if (fault !== undefined) throw fault;
      settle(unfinished, path);
      isClosed = true;
    },
    async abandon() {
      if (isClosed) return;
      gzip.destroy();
      await written;
      discard(unfinished);
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
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new Error(`There is no file ${path}.`);
  const file = new ByteReader(unpacked(path), () => damaged(path));
  for (;;) {
    const line = await file.line();
    const head = parsed(line);
    if (head === undefined) throw damaged(path);
    if (typeof head.sha256 === 'string') {
      if (head.sha256 !== file.hashBefore(line) || !(await file.isAtEnd())) throw damaged(path);
      return;
    }
    yield { head, content: blocks(file) };
  }

  async function* blocks(reader: ByteReader): AsyncGenerator<Buffer> {
    for (;;) {
      const announced = await reader.line();
      const length = Number(announced);
      if (!/^\d+$/.test(announced) || length > LONGEST_BLOCK) throw damaged(path);
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
    const head: unknown = JSON.parse(line);
    return typeof head === 'object' && head !== null ? (head as Record<string, unknown>) : undefined;
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
      // A file that is not ours may hold no line at all: it must not be read into memory to find out.
      if (this.rest.length > LONGEST_LINE) throw this.damaged();
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

  async isAtEnd(): Promise<boolean> {
    if (this.rest.length > 0) return false;
    const next = await this.source.next().catch(() => undefined);
    return next?.done === true;
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
