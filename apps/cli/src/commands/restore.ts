import {
  Database,
  Keyring,
  migrate,
  migrateQueues,
  refuseOtherInstallation,
  refuseUnfitGround,
  restore,
} from '@panoh/platform';
import { type Command, UsageError } from '../command';
import { migrations } from '../migrations';
import { plainWords } from '../read-words';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'load a backup into an empty database',
  help: `
panoh restore DATA KEYS [NEWEST-KEYS]

Needs an empty database (panoh database prepare) and the keyring of the installation that was backed up. Brings the
database to the newest shape, loads both files in one transaction, replays the erasure ledger, and only then can a
program open it. Who was erased after this backup was made is known only to a newer KEYS file: name the newest one as
well, so that they stay erased. Nothing is kept when a file is damaged, was made by another version, or does not
belong to the other.`,
  async run(args, config) {
    const [data, keys, newestKeys] = plainWords(args, 'restore', 3);
    if (data === undefined || keys === undefined)
      throw new UsageError('Name the two files of one backup: panoh restore DATA KEYS [NEWEST-KEYS]');
    const ownerUrl = config.databaseUrl('owner');
    const keyring = Keyring.read(config.required('PANOH_KEYRING'));
    const owner = await Database.open(ownerUrl, { size: 1, name: 'restore' });
    try {
      await refuseUnfitGround(owner, config);
      await migrate(ownerUrl, migrations);
      const restored = await restore(owner, { data, keys, newestKeys }, (installation) =>
        refuseOtherInstallation(installation, config, keyring.id),
      );
      process.stdout.write(
        `Restored ${String(restored.data.rows)} rows of ${String(restored.data.tables)} tables and ${String(restored.keys.rows)} rows of the key store; ${String(restored.erased)} keys were erased again.\n`,
      );
    } finally {
      await owner.close();
    }
    await migrateQueues(ownerUrl);
  },
};
