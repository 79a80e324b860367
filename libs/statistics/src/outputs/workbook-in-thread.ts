import { once } from 'node:events';
import path from 'node:path';
import { startThread } from '../data/start-thread';
import type { Publication } from './publication';

const HEAP_MB = 512;

let before: Promise<unknown> = Promise.resolve();

/**
 * A workbook of twenty thousand cells is half a second of arithmetic: a thread does it, and one after another, so that
 * a process never holds several.
 */
export function workbookInThread(publication: Publication): Promise<Buffer> {
  const written = before.then(() => write(publication));
  before = written.catch(() => undefined);
  return written;
}

async function write(publication: Publication): Promise<Buffer> {
  const thread = startThread(path.join(__dirname, 'workbook-thread'), {
    workerData: publication,
    heapMb: HEAP_MB,
  });
  try {
    const ended = once(thread, 'exit').then(() => {
      throw new Error('The thread that writes a workbook has ended.');
    });
    const [bytes] = (await Promise.race([once(thread, 'message'), ended])) as [Uint8Array];
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } finally {
    await thread.terminate();
  }
}
