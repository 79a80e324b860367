import { spawn } from 'node:child_process';
import { checkout } from '../../../test/support/checkout';
import { useClone } from '../../../test/support/postgres';
import { build, runCommand } from '../../../test/support/run-node';

const clone = useClone();
beforeAll(build);

test('whoever stops reading what a command says does not stop the command', async () => {
  const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'migrate'], {
    cwd: checkout,
    env: { ...clone().environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (text) => (complaint += String(text)));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect([code, complaint]).toEqual([0, '']);
});

test('a mistake of the caller ends with 2, a refusal with 1, each in one line without a stack', async () => {
  const said = (...words: string[]): Promise<string> =>
    runCommand({ ...clone().environment, PANOH_DATABASE_URL_WORKER: '' }, ...words).then(
      () => 'nothing',
      (fault: unknown) => (fault as Error).message.replace(/^.* failed: /, ''),
    );
  expect(await said('nonsense')).toBe('There is no command "nonsense". See: panoh --help\n');
  expect(await said('clock')).toBe(
    'PANOH_DATABASE_URL_WORKER is not set. Set it as .env.example shows and start again.\n',
  );
});
