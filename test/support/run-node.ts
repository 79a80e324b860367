import { execFile } from 'node:child_process';
import { checkout } from './checkout';

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
}

/**
 * Runs a script of the repository with Node to its end.
 * @throws Error with everything it wrote, when it fails
 */
export function runNode(words: readonly string[], options: RunOptions = {}): Promise<string> {
  const { environment = {}, timeoutMs = 120_000 } = options;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      words,
      { cwd: checkout, env: { ...process.env, ...environment }, timeout: timeoutMs, maxBuffer: 64_000_000 },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${words.join(' ')} failed: ${stderr}${stdout}`));
      },
    );
  });
}

/** Makes dist/ fit the sources; does nothing when it does. Safe to run from several processes at once. */
export async function build(what: 'all' | 'programs' = 'all'): Promise<void> {
  await runNode(['config/build/build.mjs', ...(what === 'programs' ? ['--programs'] : [])]);
}

/** One of the operator's commands. */
export function runCommand(
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<string> {
  return runNode(['dist/apps/cli/src/main.js', ...words], { environment });
}
