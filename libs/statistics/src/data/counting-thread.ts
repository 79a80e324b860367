import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '@panoh/kernel';
import { countCross, type CrossQuestion } from '../domain/cube/count-cross';
import { countGrid, type CubeCounts } from '../domain/cube/count-grid';
import { countHeld, type HeldQuestion } from '../domain/cube/count-held';
import { FactColumns } from '../domain/cube/fact-columns';
import type { GridQuestion } from '../domain/cube/question';
import { CopiedFacts } from './copied-facts';
import type { CountingWish, Fault, Order, Reply } from './counting-orders';
import { recordKey } from './record-key';

/*
 * Holds the facts and counts them, beside the event loop of the program that asks. Started from its own file, by
 * CountingRoom and by nobody else.
 */

const { secret, mostVersions } = workerData as CountingWish;
const keyOf = (factId: Uint8Array): number => recordKey(secret, factId);
let columns = new FactColumns(mostVersions);
let copy = new CopiedFacts(columns, keyOf);

function answer({ name, asked }: Order): unknown {
  switch (name) {
    case 'begin':
      if ((asked as { all: boolean }).all) columns = new FactColumns(mostVersions);
      copy = new CopiedFacts(columns, keyOf);
      return null;
    case 'take':
      copy.take(asked as Uint8Array);
      return null;
    case 'end':
      copy.end();
      return null;
    case 'grid':
      return countGrid(columns, asked as GridQuestion);
    case 'cross':
      return countCross(columns, asked as CrossQuestion);
    case 'held':
      return countHeld(columns, asked as HeldQuestion);
    case 'size':
      return { versions: columns.size, bytes: columns.bytes };
  }
}

function replyTo(order: Order): Reply {
  try {
    return { id: order.id, answer: answer(order) };
  } catch (fault) {
    return { id: order.id, fault: faultOf(fault) };
  }
}

function faultOf(fault: unknown): Fault {
  const message = fault instanceof Error ? fault.message : 'Counting failed.';
  if (!(fault instanceof DomainError)) return { message, refusal: null };
  return { message, refusal: { kind: fault.kind, code: fault.code, details: fault.details } };
}

/** Counts are handed over and not copied. */
function buffersIn(order: Order, reply: Reply): ArrayBuffer[] {
  if (order.name !== 'grid' || !('answer' in reply)) return [];
  const { people, having, keys } = reply.answer as CubeCounts;
  const arrays = [people, ...having, ...(keys === null ? [] : [keys.people, ...keys.having])];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}

parentPort?.on('message', (order: Order) => {
  const reply = replyTo(order);
  parentPort?.postMessage(reply, buffersIn(order, reply));
});
