import { poll } from '../machine/pause.mjs';
import { PlainError } from '../machine/plain-error.mjs';

const within = 90_000;

/**
 * @param {number} port
 * @param {AbortSignal} signal
 */
export async function waitUntilReady(port, signal) {
  let last = 'it does not answer';
  const ask = async () => {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, {
        signal: AbortSignal.timeout(5_000),
      });
      if (answer.ok) return true;
      last = `it answers ${answer.status} ${(await answer.text()).slice(0, 300)}`;
    } catch {
      last = 'it does not answer';
    }
    return undefined;
  };
  if (await poll(ask, { within, every: 100, signal })) return;
  throw new PlainError(
    `The api was not ready after ${within / 1000} s: ${last}. Its log and the worker's are in logs/ of the data folder.`,
  );
}
