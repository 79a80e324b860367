import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again and again, in bounded time.
 *
 * @template T
 * @param {() => T | undefined | Promise<T | undefined>} ask
 * @param {{ within: number, every?: number, signal?: AbortSignal }} bounds milliseconds
 * @returns {Promise<T | undefined>} undefined when the time is over
 */
export async function poll(ask, { within, every = 25, signal }) {
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() >= end) return undefined;
    await delay(every, undefined, { signal });
  }
}

/** @param {number} milliseconds @param {AbortSignal} [signal] */
export const pause = (milliseconds, signal) => delay(milliseconds, undefined, { signal });
