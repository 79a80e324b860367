import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { environmentOf, secretsOf, superuserAddress } from './environment.mjs';
import { textOf } from './machine/plain-error.mjs';
import { placeFrom } from './place.mjs';
import { holdPostgres, releasePostgres } from './postgres.mjs';
import { addressOfRunningRedis } from './redis.mjs';
import { build, programFile } from './steps/cli.mjs';
import { ensureDependencies } from './steps/dependencies.mjs';

/**
 * Runs one command of the CLI in the foreground and sets the exit code to its.
 *
 * @param {string[]} words
 */
export async function operate(words) {
  try {
    const place = placeFrom(process.env);
    await ensureDependencies(place.root, { cache: path.join(place.data, 'npm-cache') });
    await build(place.root);
    process.exitCode = await withEnvironment(place, words, (env) => foreground(place.root, words, env));
  } catch (error) {
    process.stderr.write(`${textOf(error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * @param {import('./environment.mjs').Place} wanted
 * @param {string[]} words
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} act
 */
async function withEnvironment(wanted, words, act) {
  const secrets = secretsOf(wanted.data);
  const givenDatabase = Object.keys(process.env).some((name) => name.startsWith('PANOH_DATABASE_URL_'));
  if (givenDatabase || !secrets || isOnlyAsking(words)) {
    const code = await act(process.env);
    if (code === 1 && !givenDatabase && !secrets)
      process.stderr.write(
        `(Nothing is installed in ${wanted.data}: commands that need a database work after npm start.)\n`,
      );
    return code;
  }
  const data = realpathSync(wanted.data);
  const port = process.env.PORT ? wanted.port : (secrets.ports.api ?? wanted.port);
  try {
    const server = await holdPostgres({ data });
    const env = environmentOf({ ...wanted, data, port }, secrets, superuserAddress(server), process.env);
    const redis = await addressOfRunningRedis(data);
    return await act(redis === undefined ? env : { PANOH_REDIS_URL: redis, ...env });
  } finally {
    await releasePostgres(data);
  }
}

/** @param {string[]} words */
const isOnlyAsking = (words) => words.length === 0 || words.includes('--help') || words.includes('-h');

/**
 * @param {string} root
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function foreground(root, words, env) {
  const file = programFile(root, 'cli');
  if (!existsSync(file)) throw new Error(`${file} is missing: the build did not make it.`);
  const child = spawn(process.execPath, [file, ...words], { cwd: process.cwd(), env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A terminal sends Ctrl-C to the command too; we only wait and tidy up after it.
    process.on(
      signal,
      () => void (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)),
    );
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
}
