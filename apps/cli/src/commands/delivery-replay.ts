import { replayQuarantined } from '@panoh/platform';
import { asOperator } from '../as-operator';
import type { Command } from '../command';
import { uuidOrAll } from '../uuid-argument';

export const deliveryReplay: Command = {
  name: 'delivery replay',
  summary: 'try quarantined mail and other acts on the outside again',
  help: `
panoh delivery replay ID | --all

Each is tried under the same key as before, so whoever took it already can recognise it.`,
  async run(args, config) {
    const id = uuidOrAll(args, 'delivery replay');
    const replayed = await asOperator(config, 'delivery replay', (tx) => replayQuarantined(tx, id));
    process.stdout.write(`${String(replayed)} will be tried again.\n`);
  },
};
