import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { CannotLeave } from '../domain/cannot-leave';
import type { ReleaseProgress } from '../domain/release-state';
import type { Left, PreparingOrder, PreparingReply } from './preparing-order';

/** For what is not a column: columns lie outside of it. */
const HEAP_MB = 2_048;

/** In dist/ the thread's file stands compiled beside this one. The tests start it from its source, which Node cannot read alone. */
const ENDING = path.extname(__filename);
const READS_SOURCE = path.resolve(__dirname, '../../../../config/build/source-thread.cjs');

export interface Working {
  onProgress(progress: ReleaseProgress): void;
  readonly abort: AbortSignal;
}

/**
 * Hides and attacks in a thread of its own, with the solver's thread below it. Aborting ends both at once, whatever
 * they are at.
 * @throws CannotLeave, and the reason of the abort signal
 */
export async function hideInThread(order: PreparingOrder, working: Working): Promise<Left> {
  const { abort } = working;
  abort.throwIfAborted();
  const thread = new Worker(path.join(__dirname, `preparing-thread${ENDING}`), {
    workerData: order,
    // Without the words the program was started with: what a program imports first is not meant for its threads.
    execArgv: ENDING === '.ts' ? ['--require', READS_SOURCE] : [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  try {
    return await new Promise<Left>((resolve, reject) => {
      abort.addEventListener('abort', () => reject(abort.reason as Error), { once: true });
      thread.on('error', reject);
      thread.on('exit', () => reject(new Error('The thread that prepares a release has ended.')));
      thread.on('message', (reply: PreparingReply) => {
        if ('progress' in reply) working.onProgress(reply.progress);
        else if ('left' in reply) resolve(reply.left);
        else if ('refusal' in reply) reject(new CannotLeave(reply.refusal.code, reply.refusal));
        else reject(new Error(reply.fault));
      });
    });
  } finally {
    await thread.terminate();
  }
}
