import { Database, Keyring, migrate, migrateQueues, writeInstallation } from '@panoh/platform';
import type { Command } from '../command';
import { migrations } from '../migrations';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring the database to the newest shape and load the law that is in force',
  help: `
Runs as role owner (PANOH_DATABASE_URL_OWNER). Forward only; safe to run again and from two machines at once.
Reads mechanisms, calendars, codebooks and consent texts from PANOH_CONFIG, checks them, and stores each version
with its hash: a stored version whose text changed is refused, naming the file.`,
  async run(_args, config) {
    const ownerUrl = config.databaseUrl('owner');
    const keyring = Keyring.read(config.required('PANOH_KEYRING'));
    const ran = await migrate(ownerUrl, migrations);
    await migrateQueues(ownerUrl);
    const owner = await Database.open(ownerUrl, { size: 1, name: 'migrate' });
    try {
      const installation = await writeInstallation(owner, config, keyring.id);
      process.stdout.write(
        `Database is at the newest shape (${String(ran.length)} migrations ran); this is a ${installation.kind} installation.\n`,
      );
    } finally {
      await owner.close();
    }
  },
};
