import { bringUp } from './bring-up.mjs';
import { textOf } from './machine/plain-error.mjs';
import { progressOn } from './steps/progress.mjs';

/**
 * Brings Panoh up, keeps it running until somebody says stop, and takes everything down again.
 * Sets the exit code: 0 when it was asked to stop, 1 when it could not start or go on.
 */
export async function launch() {
  const stop = new AbortController();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => stop.abort());
  // Whoever read our output may leave before us (`npm start | head`).
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  /** @type {Error | undefined} what made us stop, if not a person */
  let failure;
  const fail = (/** @type {Error} */ error) => {
    failure ??= error;
    stop.abort();
  };
  process.on('uncaughtException', fail);

  /** @type {(() => unknown)[]} in the order of starting; undone from the end */
  const undo = [];
  const step = progressOn(process.stdout);
  const say = (/** @type {string} */ sentence) => void process.stdout.write(`${sentence}\n`);
  try {
    await bringUp({ signal: stop.signal, undo, step, say, fail });
    await new Promise((resolve) => {
      if (stop.signal.aborted) resolve(undefined);
      stop.signal.addEventListener('abort', resolve);
    });
  } catch (error) {
    if (!stop.signal.aborted) fail(error instanceof Error ? error : new Error(String(error)));
  }
  if (failure === undefined) say('\nStopping …');
  await takeDown(undo, step, fail);
  if (failure !== undefined) process.stderr.write(`${textOf(failure)}\n`);
  else say('Panoh has stopped.');
  process.exit(failure === undefined ? 0 : 1);
}

/**
 * @param {(() => unknown)[]} undo
 * @param {ReturnType<typeof progressOn>} step
 * @param {(error: Error) => void} fail
 */
async function takeDown(undo, step, fail) {
  await step('Stopping', async () => {
    for (const action of undo.reverse()) {
      try {
        await action();
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    }
  });
}
