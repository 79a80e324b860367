import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { DomainError, type ErrorKind } from '@panoh/kernel';
import type { CountingOrders, CountingWish, Fault, OrderName, Reply } from './counting-orders';
import { startThread } from './start-thread';

const PATIENCE_MS = 120_000;
const HEAP_MB = 512;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** The line to one counting thread, from its start to its end. */
export class ThreadLine {
  private readonly waiting = new Map<number, Waiting>();
  private readonly thread: Worker;
  private last = 0;
  private broken: Error | undefined;

  constructor(wish: CountingWish) {
    this.thread = startThread(path.join(__dirname, 'counting-thread'), { workerData: wish, heapMb: HEAP_MB });
    this.thread.on('message', (reply: Reply) => this.finish(reply));
    this.thread.on('error', (fault) => this.break(fault));
    this.thread.on('exit', () => this.break(new Error('The counting thread has ended.')));
    this.thread.unref();
  }

  get isBroken(): boolean {
    return this.broken !== undefined;
  }

  ask<Name extends OrderName>(
    name: Name,
    asked: CountingOrders[Name]['asked'],
    handedOver: ArrayBuffer[] = [],
  ): Promise<CountingOrders[Name]['answer']> {
    if (this.broken !== undefined) return Promise.reject(this.broken);
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.break(new Error('Counting took too long.')), PATIENCE_MS);
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, timer });
      this.thread.postMessage({ id, name, asked }, handedOver);
    });
  }

  async close(): Promise<void> {
    this.break(new Error('Counting has ended.'));
    await this.thread.terminate();
  }

  private finish(reply: Reply): void {
    const one = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    clearTimeout(one?.timer);
    if ('fault' in reply) one?.reject(errorOf(reply.fault));
    else one?.resolve(reply.answer);
  }

  private break(fault: Error): void {
    if (this.broken !== undefined) return;
    this.broken = fault;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(fault);
    }
    this.waiting.clear();
    void this.thread.terminate();
  }
}

const errorOf = ({ message, refusal }: Fault): Error =>
  refusal === null
    ? new Error(message)
    : new DomainError(
        refusal.kind as ErrorKind,
        refusal.code,
        message,
        refusal.details as Readonly<Record<string, unknown>>,
      );
