import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, UsageError } from '../command';
import { startMailCatcher } from '../mail-catcher/mail-catcher';
import { readWords } from '../read-words';

export const mailCatcher: Command = {
  name: 'mail-catcher',
  summary: 'a mail server for demos that sends nothing on: its inbox opens in a browser',
  help: `
panoh mail-catcher --port PORT --dir FOLDER [--http-port PORT] [--with-parent]

Takes mail on 127.0.0.1:PORT, keeps each one as a file in FOLDER and shows them at the address it prints, which
stands in FOLDER/address as well; without --http-port it takes a free one. With --with-parent it ends when its
standard input is closed. Nothing leaves this machine.`,
  async run(args) {
    const { port, httpPort, folder, withParent } = parse(args);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const catcher = await startMailCatcher({ port, httpPort, folder });
    await writeFile(path.join(folder, 'address'), `${catcher.address}\n`, { mode: 0o600 });
    process.stdout.write(`Mail is taken on 127.0.0.1:${String(port)} and shown at ${catcher.address}\n`);
    await toldToStop(withParent);
    await catcher.close();
  },
};

function toldToStop(withParent: boolean): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    if (withParent) process.stdin.once('close', () => resolve()).resume();
  });
}

function parse(args: readonly string[]) {
  const { values } = readWords(args, 'mail-catcher', {
    most: 0,
    options: {
      port: { type: 'string' },
      'http-port': { type: 'string', default: '0' },
      dir: { type: 'string' },
      'with-parent': { type: 'boolean', default: false },
    },
  });
  const [port, httpPort] = [values.port, values['http-port']].map(Number);
  const isPort = (number: number | undefined, least: number): number is number =>
    number !== undefined && Number.isInteger(number) && number >= least && number <= 65_535;
  if (values.dir === undefined || !isPort(port, 1) || !isPort(httpPort, 0))
    throw new UsageError('Give --port and --dir. See: panoh mail-catcher --help');
  return { port, httpPort, folder: values.dir, withParent: values['with-parent'] };
}
