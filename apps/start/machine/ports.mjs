import { createServer } from 'node:net';
import { codeOf } from './plain-error.mjs';

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port that was given, which differs when 0 was asked
 */
function tryListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const given = address !== null && typeof address === 'object' ? address.port : port;
      server.close(() => resolve(given));
    });
  });
}

/** A loopback port nobody uses at this moment. @returns {Promise<number>} */
export const freePort = () => tryListen(0, '127.0.0.1');

/**
 * Where one program listens on the loopback and another on every address, both may succeed on some systems: ask each.
 *
 * @param {number} port
 * @returns {Promise<'free' | 'taken' | 'forbidden'>}
 */
export async function portState(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::1', '::']) {
    try {
      await tryListen(port, host);
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE') return 'taken';
      if (codeOf(error) === 'EACCES') return 'forbidden';
      // No IPv6 on this machine: nobody can hold the port there.
    }
  }
  return 'free';
}

/** @param {number | undefined} wanted the port of last time, so that addresses stay the same */
export async function freePortLike(wanted) {
  if (wanted !== undefined && (await portState(wanted)) === 'free') return wanted;
  return freePort();
}
