import path from 'node:path';
import { CannotLeave } from '../domain/cannot-leave';
import type { ReleaseProgress } from '../domain/release-state';
import type { Left, PreparingOrder, PreparingReply } from './preparing-order';
import { startThread } from './start-thread';

const HEAP_MB = 2_048;

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
  const thread = startThread(path.join(__dirname, 'preparing-thread'), {
    workerData: order,
    heapMb: HEAP_MB,
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
