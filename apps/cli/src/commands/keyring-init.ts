import { Keyring, refuseKeyringBesideData } from '@panoh/platform';
import type { Command } from '../command';
import { plainWords } from '../read-words';

export const keyringInit: Command = {
  name: 'keyring init',
  summary: 'make the keyring of a new installation',
  help: `
Writes the file that PANOH_KEYRING names, readable by its owner only. An existing keyring is left as it is.
Copy it to a safe place that is not the database's backup: without it no name can be read, with it every name can.`,
  async run(args, config) {
    plainWords(args, 'keyring init');
    refuseKeyringBesideData(config);
    const keyring = Keyring.init(config.required('PANOH_KEYRING'));
    process.stdout.write(`Keyring ${keyring.id} is ready.\n`);
  },
};
