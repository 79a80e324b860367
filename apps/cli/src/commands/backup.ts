import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backup, Database } from '@panoh/platform';
import { type Command, UsageError } from '../command';
import { plainWords } from '../read-words';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'write the data and the wrapped keys into two files',
  help: `
panoh backup DATA KEYS

DATA holds every table in one snapshot; what tells about a person is sealed in it. KEYS holds the wrapped data keys:
keep it apart from DATA and for 30 days only, so that an erasure is final. Neither holds the keyring, without which
both are unreadable. Programs may go on working. Existing files are never overwritten. Fails, naming the table,
when the backup role sees fewer rows than there are.`,
  async run(args, config) {
    const [dataPath, keysPath] = plainWords(args, 'backup', 2);
    if (dataPath === undefined || keysPath === undefined || resolve(dataPath) === resolve(keysPath))
      throw new UsageError('Name two files that do not exist yet: panoh backup DATA KEYS');
    const owner = await Database.open(config.databaseUrl('owner'), { size: 1, name: 'backup-count' });
    const reader = await Database.open(config.databaseUrl('backup'), { size: 1, name: 'backup' });
    const keys = await Database.open(config.databaseUrl('keys'), { size: 1, name: 'backup-keys' });
    try {
      const data = await backup(reader, owner, 'data', dataPath);
      const wrapped = await backup(keys, owner, 'keys', keysPath).catch(async (fault: unknown) => {
        // One file without the other is no backup.
        await rm(dataPath);
        throw fault;
      });
      process.stdout.write(
        `Backed up ${String(data.rows)} rows of ${String(data.tables)} tables and ${String(wrapped.rows)} rows of the key store.\n`,
      );
    } finally {
      for (const database of [owner, reader, keys]) await database.close();
    }
  },
};
