import { replaySetAside } from '@panoh/platform';
import { asOperator } from '../as-operator';
import type { Command } from '../command';
import { uuidOrAll } from '../uuid-argument';

export const outboxReplay: Command = {
  name: 'outbox replay',
  summary: 'put events that were set aside back in line',
  help: `
panoh outbox replay ID | --all

What an event has brought already is not brought twice. panoh outbox list shows what is set aside.`,
  async run(args, config) {
    const id = uuidOrAll(args, 'outbox replay');
    const replayed = await asOperator(config, 'outbox replay', (tx) => replaySetAside(tx, id));
    process.stdout.write(`${String(replayed)} will be tried again.\n`);
  },
};
