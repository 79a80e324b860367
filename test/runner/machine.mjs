import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

const CORES = 2;
const TRIES = 3;

/** Always the same work, of the kinds that tests do: text, objects, maps, bytes. */
function work() {
  let sum = 0;
  for (let round = 0; round < 150; round++) {
    const rows = Array.from({ length: 2_000 }, (_, at) => ({
      at,
      name: `row ${at * round}`,
      parts: [at, round],
    }));
    const read = JSON.parse(JSON.stringify(rows));
    const byName = new Map(read.map((row) => [row.name, row]));
    sum +=
      byName.size +
      createHash('sha256')
        .update(JSON.stringify([...byName.keys()].sort()))
        .digest()[0];
  }
  return sum;
}

/** @returns how many seconds two cores need for that work at once: the middle one of three tries */
export async function secondsOfWork() {
  const workers = Array.from({ length: CORES }, () => new Worker(new URL(import.meta.url), { execArgv: [] }));
  try {
    const once = () => Promise.all(workers.map((worker) => answerOf(worker)));
    // The first time it is compiled.
    await once();
    const seconds = [];
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const began = performance.now();
      await once();
      seconds.push((performance.now() - began) / 1000);
      await pause(20);
    }
    return seconds.sort((a, b) => a - b)[Math.floor(TRIES / 2)];
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function answerOf(worker) {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The thread that measures the machine has ended.'));
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.once('message', (answer) => {
      worker.off('error', reject);
      worker.off('exit', ended);
      resolve(answer);
    });
    worker.postMessage('go');
  });
}

if (!isMainThread) parentPort.on('message', () => parentPort.postMessage(work()));
