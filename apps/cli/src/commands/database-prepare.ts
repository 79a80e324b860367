import { prepareDatabase } from '@panoh/platform';
import type { Command } from '../command';
import { plainWords } from '../read-words';

export const databasePrepare: Command = {
  name: 'database prepare',
  summary: 'make the login roles and the database',
  help: `
Needs PANOH_DATABASE_URL_SUPERUSER and every PANOH_DATABASE_URL_*: the roles get the names and passwords that
stand in those addresses. Safe to run again: it then only sets the passwords anew.`,
  async run(args, config) {
    plainWords(args, 'database prepare');
    await prepareDatabase(config);
    process.stdout.write('Roles and database are ready. Next: panoh keyring init, panoh migrate\n');
  },
};
