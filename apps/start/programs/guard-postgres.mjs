import { pause } from '../machine/pause.mjs';
import { PlainError } from '../machine/plain-error.mjs';
import { holdPostgres, statusOfPostgres } from '../postgres.mjs';

const look = 500;
const restartsWithin = { times: 5, milliseconds: 60_000 };

/**
 * Starts PostgreSQL again when it was killed. It is no child of ours when an earlier start left it running, so it
 * is looked at rather than waited for.
 *
 * @param {string} data
 * @param {{ signal: AbortSignal, onRestart: (sentence: string) => void }} options
 * @returns {Promise<void>} ends when the signal is given
 * @throws PlainError when it cannot be kept running
 */
export async function guardPostgres(data, { signal, onRestart }) {
  const port = statusOfPostgres(data)?.port;
  /** @type {number[]} */
  let restarts = [];
  try {
    for (;;) {
      await pause(look, signal);
      if (statusOfPostgres(data)) continue;
      const now = performance.now();
      restarts = [...restarts.filter((at) => now - at < restartsWithin.milliseconds), now];
      if (restarts.length > restartsWithin.times) throw new PlainError('PostgreSQL ended again and again.');
      const server = await holdPostgres({ data, signal });
      if (server.port !== port)
        throw new PlainError('PostgreSQL came back on another port: start Panoh again.');
      onRestart('PostgreSQL ended and was started again.');
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
