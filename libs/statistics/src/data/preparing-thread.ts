import { parentPort, workerData } from 'node:worker_threads';
import { refine } from '@panoh/disclosure';
import { HighsSolver } from '@panoh/platform';
import { hideAndAttack } from '../commands/hide-and-attack';
import { CannotLeave } from '../domain/cannot-leave';
import { agreesWithPublished, weighFamily } from '../domain/weigh-family';
import type { Left, PreparingOrder, PreparingReply } from './preparing-order';

/*
 * Weighs, hides and attacks one release beside the event loop of the program that asks: its arithmetic may be at it for
 * half an hour, and is ended by ending the thread. Started from its own file, by `hideInThread` and by nobody else.
 */

const tell = (reply: PreparingReply): void => parentPort?.postMessage(reply);

async function hide(order: PreparingOrder): Promise<Left> {
  const { tables, about } = order;
  const refinement = refine(
    tables.map(({ declared }) => declared),
    (dimension) => about.get(dimension),
  );
  const weighing = { ...order, refinement };
  const weighed = weighFamily(weighing);
  if (!agreesWithPublished(weighing, weighed)) throw new CannotLeave('RELEASE.NUMBERS_DIFFER');
  const solver = new HighsSolver();
  try {
    return await hideAndAttack({ ...weighing, weighed }, solver, (progress) => tell({ progress }));
  } finally {
    await solver.close();
  }
}

hide(workerData as PreparingOrder).then(
  (left) => tell({ left }),
  (fault: unknown) => {
    if (fault instanceof CannotLeave) tell({ refusal: fault.refusal });
    else tell({ fault: fault instanceof Error ? `${fault.name}: ${fault.message}` : 'Preparing failed.' });
  },
);
