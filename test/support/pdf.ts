import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkout } from './checkout';

export interface ReadPdf {
  /** As it would be copied out of a reader, each run of white space one space. */
  readonly text: string;
  readonly pages: number;
  readonly info: Readonly<Record<string, unknown>>;
}

/** A reader for this file's documents, one after another. */
export function usePdfReader(): (bytes: Uint8Array) => Promise<ReadPdf> {
  let thread: Worker | undefined;
  afterAll(async () => {
    await thread?.terminate();
  });
  return (bytes) => {
    const worker = (thread ??= new Worker(path.join(checkout, 'test/support/pdf-thread.mjs')));
    return new Promise((resolve, reject) => {
      worker.removeAllListeners().once('message', resolve).once('error', reject);
      worker.postMessage(new Uint8Array(bytes));
    });
  };
}
