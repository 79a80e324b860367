import { spawn } from 'node:child_process';
import { endGroup } from '../programs/end-group.mjs';

/** English messages and no setting of ours: PostgreSQL's own variables (PGDATA, PGPORT …) would lead it astray. */
export const postgresEnvironment = () => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
});

/**
 * @param {import('../machine/os-user.mjs').OsUser | undefined} user
 * @param {string[]} words
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runAs(user, [program, ...args], signal) {
  const child = spawn(program, args, {
    ...user,
    cwd: '/',
    env: postgresEnvironment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const onAbort = () => void endGroup(child, 2_000);
  signal?.addEventListener('abort', onAbort, { once: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exit) => resolve(exit ?? 1));
    });
    signal?.throwIfAborted();
    return { code, output };
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}
