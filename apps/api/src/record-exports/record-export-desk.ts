import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError, type MemberActor } from '@panoh/kernel';
import { Database, StreamedRead } from '@panoh/platform';
import { type RecordExport, recordExport, type RecordFormat, type StoredExport } from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';
import { NumbersDesk } from '../numbers/numbers-desk';

/** Each holds a connection for as long as somebody downloads; one more serves those that are broken off. */
const MOST_AT_ONCE = 2;

/** A bad line may be silent for some time. */
const PATIENCE_MS = 120_000;

/** Records on their way out: the look at one moment, and its end, however it ends. */
export interface OpenExport extends RecordExport {
  /** Frees the database at once, also in the middle; twice does nothing more. */
  close(): Promise<void>;
}

/** Where records are read, on the login that sees facts and nothing else. */
@Injectable()
export class RecordExportDesk implements OnModuleDestroy {
  private opening: Promise<Database> | undefined;
  private open = 0;

  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly numbers: NumbersDesk,
  ) {}

  /**
   * @param stop ends the look where it is
   * @throws DomainError RECORD_EXPORT.BUSY
   */
  async begin(
    actor: MemberActor,
    stored: StoredExport,
    format: RecordFormat,
    stop: AbortSignal,
  ): Promise<OpenExport> {
    if (this.open >= MOST_AT_ONCE)
      throw new DomainError(
        'unavailable',
        'RECORD_EXPORT.BUSY',
        'Other exports are being downloaded. Try again in a few minutes.',
      );
    this.open += 1;
    let read: StreamedRead | undefined;
    const close = async (): Promise<void> => {
      const ending = read;
      if (ending === undefined) return;
      read = undefined;
      await ending.close();
      this.open -= 1;
    };
    try {
      read = await StreamedRead.open(await this.database(), actor);
      stop.addEventListener('abort', () => void close(), { once: true });
      stop.throwIfAborted();
      const seed = randomBytes(8).readBigInt64LE();
      const { records: rules } = this.numbers.policy;
      return { ...(await recordExport(read, stored, { format, rules, seed })), close };
    } catch (fault) {
      if (read === undefined) this.open -= 1;
      else await close();
      throw fault;
    }
  }

  private async database(): Promise<Database> {
    this.opening ??= Database.open(this.house.config.databaseUrl('statistics'), {
      size: MOST_AT_ONCE + 1,
      name: 'record-exports',
    });
    return this.opening.catch((fault: unknown) => {
      this.opening = undefined;
      throw fault;
    });
  }

  async onModuleDestroy(): Promise<void> {
    const database = await this.opening?.catch(() => undefined);
    await database?.close();
  }
}

/**
 * The text as bytes that are made when somebody takes them. A generator that waits for the database cannot be
 * ended from outside, so whoever stops listening ends what it waits for; and so does whoever takes nothing for long,
 * who would keep others from taking theirs.
 * @param patienceMs how long nothing may be taken
 */
export function bytesOf(
  open: OpenExport,
  ended: (how: 'whole' | 'broken-off') => Promise<void>,
  patienceMs = PATIENCE_MS,
): Readable {
  let isWhole = false;
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const block of open.text()) {
      const stalled = setTimeout(() => stream.destroy(), patienceMs);
      try {
        yield Buffer.from(block);
      } finally {
        clearTimeout(stalled);
      }
    }
    isWhole = true;
  }
  const stream = Readable.from(bytes(), { objectMode: false, highWaterMark: 1 << 16 });
  stream.once('close', () => void open.close().then(() => ended(isWhole ? 'whole' : 'broken-off')));
  return stream;
}
