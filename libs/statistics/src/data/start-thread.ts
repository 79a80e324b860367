import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** In dist/ the thread's file stands compiled. The tests start it from its source, which Node cannot read alone. */
const ENDING = path.extname(__filename);
const READS_SOURCE = path.resolve(__dirname, '../../../../config/build/source-thread.cjs');

export interface ThreadWish {
  readonly workerData: unknown;
  /** For what is not a column of numbers: those lie outside of the heap. */
  readonly heapMb: number;
}

/** @param file without its ending */
export function startThread(file: string, { workerData, heapMb }: ThreadWish): Worker {
  return new Worker(`${file}${ENDING}`, {
    workerData,
    // Without the words the program was started with: what a program imports first is not meant for its threads.
    execArgv: ENDING === '.ts' ? ['--require', READS_SOURCE] : [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
}
