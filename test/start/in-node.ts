import { execFile } from 'node:child_process';
import path from 'node:path';
import { checkout } from '../support/checkout';

/** The launcher is plain modules without types: a test runs a few lines beside them, in a process of their own. */
export function inNode<Answer>(code: string, argument: unknown = null): Promise<Answer> {
  const source = `const argument = JSON.parse(process.argv[1]); const answer = await (async () => { ${code} })();
    process.stdout.write(JSON.stringify(answer ?? null));`;
  return new Promise((resolve, reject) => {
    const words = ['--input-type=module', '-e', source, JSON.stringify(argument)];
    const options = { cwd: path.join(checkout, 'apps/start'), timeout: 20_000 };
    execFile(process.execPath, words, options, (error, stdout, stderr) => {
      if (error === null) resolve(JSON.parse(stdout) as Answer);
      else reject(new Error(stderr));
    });
  });
}
