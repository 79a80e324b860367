import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@panoh/kernel';
import type { Paper } from './paper';

const THREAD = path.join(__dirname, 'print-thread.cjs');
const MOST_WAITING = 40;
const PATIENCE_MS = 20_000;

interface Job {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
}
interface Made {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly fault?: string;
}

/** One thread makes the documents of this process, one after another; the requests beside them do not wait. */
@Injectable()
export class Printer implements OnModuleDestroy {
  private readonly jobs = new Map<number, Job>();
  private thread: Worker | undefined;
  private last = 0;

  /** @throws DomainError PRINT.BUSY */
  print(document: Paper): Promise<Buffer> {
    if (this.jobs.size >= MOST_WAITING) throw busy();
    const thread = (this.thread ??= this.start());
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.drop(thread), PATIENCE_MS);
      this.jobs.set(id, { resolve, reject, timer });
      thread.postMessage({ id, document });
    });
  }

  async onModuleDestroy(): Promise<void> {
    const { thread } = this;
    if (thread !== undefined) this.drop(thread);
    await thread?.terminate();
  }

  private start(): Worker {
    // Without the words the program was started with: what a program imports first is not meant for its threads.
    const thread = new Worker(THREAD, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 256 } });
    thread.on('message', (made: Made) => this.finish(made));
    thread.on('error', () => this.drop(thread));
    thread.on('exit', () => this.drop(thread));
    thread.unref();
    return thread;
  }

  private finish({ id, bytes, fault }: Made): void {
    const job = this.jobs.get(id);
    this.jobs.delete(id);
    clearTimeout(job?.timer);
    if (bytes === undefined) job?.reject(new Error(`The document could not be made: ${fault ?? 'Error'}`));
    else job?.resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** A thread that died or does not come to an end: whoever waits for it may ask again, and gets a new one. */
  private drop(thread: Worker): void {
    if (this.thread !== thread) return;
    this.thread = undefined;
    const waiting = [...this.jobs.values()];
    this.jobs.clear();
    for (const { reject, timer } of waiting) {
      clearTimeout(timer);
      reject(busy());
    }
    void thread.terminate();
  }
}

const busy = (): DomainError =>
  new DomainError('unavailable', 'PRINT.BUSY', 'Too much is being printed at once. Try again in a minute.');
