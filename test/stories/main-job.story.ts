import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { OrganisationEntity } from '@panoh/directory';
import { openHouse, readConfig } from '@panoh/platform';
import { houses } from '../../apps/cli/src/demo/scenarios/houses';
import { seedPeople } from '../../apps/cli/src/demo/seed-people';
import { tellStories } from '../../apps/cli/src/demo/tell-stories';
import { checkout } from '../support/checkout';
import { useClone } from '../support/postgres';
import { Program } from '../support/program';
import { freePort, type Programs, startPrograms } from '../support/programs';
import { build } from '../support/run-node';

const clone = useClone();
let programs: Programs;
let mail: Program;

/** People and houses of the demo; its other cases do not concern this one. */
async function seed(): Promise<void> {
  const config = readConfig({ ...clone().environment, PANOH_LOG_LEVEL: 'silent' });
  const api = await openHouse(config, 'api', [OrganisationEntity]);
  const worker = await openHouse(config, 'worker', [OrganisationEntity]);
  try {
    await tellStories({ api, worker }, await seedPeople(worker.work, api.work), houses);
  } finally {
    await api.close();
    await worker.close();
  }
}

beforeAll(async () => {
  await build();
  await seed();
  const { environment, folder } = clone();
  const port = String(await freePort());
  const inbox = path.join(folder, 'mail');
  const words = ['dist/apps/cli/src/main.js', 'mail-catcher', '--port', port, '--dir', inbox];
  mail = new Program('mail', words, environment, () =>
    Promise.resolve(existsSync(path.join(inbox, 'address'))),
  );
  await mail.start();
  programs = await startPrograms(clone(), { PANOH_SMTP_URL: `smtp://127.0.0.1:${port}` });
}, 60_000);

afterAll(async () => {
  await programs.stop();
  await mail.stop();
});

const README = readFileSync(path.join(checkout, 'README.md'), 'utf8');

/** The shell lines of README.md as they are printed, one after another. */
const lines = [...README.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.split('\n'));

/** What a reader is told to see, in this order. */
const promised = lines.filter((line) => line.startsWith('#> ')).map((line) => line.slice(3));

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

test('the main job of README.md works as it is printed', async () => {
  expect(promised.length).toBeGreaterThan(20);
  const { environment, folder } = clone();
  const env = { ...environment, PATH: process.env['PATH'], PANOH: programs.url, PANOH_DATA: folder };
  const { stdout } = await promisify(execFile)('sh', ['-eu', '-c', lines.join('\n')], {
    cwd: checkout,
    env,
    timeout: 80_000,
  });
  // The clock tells the moment it was moved to, which no README can know.
  const seen = stdout.split('\n').filter((line) => line !== '' && !INSTANT.test(line));
  expect(seen).toEqual(promised);
}, 90_000);
