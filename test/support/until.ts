import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks until there is an answer: the only way tests wait.
 * @throws Error saying what did not happen within the time
 */
export async function until<Answer>(
  what: string,
  ask: () => Answer | undefined | false | Promise<Answer | undefined | false>,
  timeoutMs = 10_000,
  everyMs = 20,
): Promise<Answer> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Not within ${timeoutMs} ms: ${what}`);
    await pause(everyMs);
  }
}
