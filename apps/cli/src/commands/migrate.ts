import path from 'node:path';
import { loadCalendars } from '@panoh/directory';
import type { SystemActor } from '@panoh/kernel';
import { loadLaw } from '@panoh/lawbook';
import {
  Database,
  Keyring,
  migrate,
  migrateQueues,
  type PanohConfig,
  readConfigFolder,
  refuseUnfitGround,
  Work,
  writeInstallation,
} from '@panoh/platform';
import type { Command } from '../command';
import { readLawFolder } from '../law-folder';
import { migrations } from '../migrations';
import { plainWords } from '../read-words';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring the database to the newest shape and load the law that is in force',
  help: `
Runs as role owner (PANOH_DATABASE_URL_OWNER), calendars as role worker. Forward only; safe to run again and from
two machines at once.
Reads mechanisms, calendars, codebooks and consent texts from PANOH_CONFIG, checks them, and stores each version
with its hash: a stored version whose text changed is refused, naming the file. A calendar that somebody has edited
since stays as it is, and is named.`,
  async run(args, config) {
    plainWords(args, 'migrate');
    const ownerUrl = config.databaseUrl('owner');
    const keyring = Keyring.read(config.required('PANOH_KEYRING'));
    const worker = config.databaseUrl('worker');
    const owner = await Database.open(ownerUrl, { size: 1, name: 'migrate' });
    try {
      await refuseUnfitGround(owner, config);
      const ran = await migrate(ownerUrl, migrations);
      await migrateQueues(ownerUrl);
      const installation = await writeInstallation(owner, config, keyring.id);
      process.stdout.write(
        `Database is at the newest shape (${String(ran.length)} migrations ran); this is a ${installation.kind} installation.\n`,
      );
      const loaded = await loadLaw(owner, readLawFolder(config.PANOH_CONFIG), installation.kind);
      process.stdout.write(`Law in force is loaded (${String(loaded.length)} new versions).\n`);
    } finally {
      await owner.close();
    }
    await takeCalendars(config, worker);
  },
};

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'migrate' };

/** Calendars are edited by people too, so they are written as the programs write: with audit and event. */
async function takeCalendars(config: PanohConfig, url: string): Promise<void> {
  const worker = await Database.open(url, { size: 1, name: 'migrate' });
  try {
    const files = readConfigFolder(path.join(config.PANOH_CONFIG, 'calendars'));
    const sentences = await new Work(worker).run(OPERATOR, (tx) => loadCalendars(tx, files));
    for (const sentence of sentences) process.stdout.write(`${sentence}\n`);
  } finally {
    await worker.close();
  }
}
