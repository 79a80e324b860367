import { Database, migrate, migrateQueues, restore } from '@panoh/platform';
import { type Command, UsageError } from '../command';
import { migrations } from '../migrations';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'load a backup into an empty database',
  help: `
panoh restore DATA KEYS

Needs an empty database (panoh database prepare) and the keyring of the installation that was backed up. Brings the
database to the newest shape, loads both files, each in one transaction, replays the erasure ledger, and only then
can a program open it. Nothing is kept when a file is damaged or was made by another version.`,
  async run(args, config) {
    const [dataPath, keysPath] = args;
    if (dataPath === undefined || keysPath === undefined || args.length !== 2)
      throw new UsageError('Name the two files of one backup: panoh restore DATA KEYS');
    const ownerUrl = config.databaseUrl('owner');
    await migrate(ownerUrl, migrations);
    const owner = await Database.open(ownerUrl, { size: 1, name: 'restore' });
    try {
      const keys = await restore(owner, 'keys', keysPath);
      const data = await restore(owner, 'data', dataPath);
      process.stdout.write(
        `Restored ${String(data.rows)} rows of ${String(data.tables)} tables and ${String(keys.rows)} rows of the key store.\n`,
      );
    } finally {
      await owner.close();
    }
    await migrateQueues(ownerUrl);
  },
};
