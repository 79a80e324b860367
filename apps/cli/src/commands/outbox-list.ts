import { listSetAside } from '@panoh/platform';
import { asOperator } from '../as-operator';
import type { Command } from '../command';
import { plainWords } from '../read-words';

const MOST_SHOWN = 200;

export const outboxList: Command = {
  name: 'outbox list',
  summary: 'events whose consequences failed five times, oldest first',
  help: `
panoh outbox list

For each event its id, its type, the code of the fault, and how many later events of the same case wait behind it.
Nothing is lost: mend the cause and run panoh outbox replay.`,
  async run(args, config) {
    plainWords(args, 'outbox list');
    const aside = await asOperator(config, 'outbox list', (tx) => listSetAside(tx, MOST_SHOWN));
    if (aside.length === 0) return void process.stdout.write('Nothing is set aside.\n');
    for (const { id, type, fault, setAsideAt, behind } of aside)
      process.stdout.write(
        `${id}  ${type}  ${fault ?? 'unknown'}  since ${setAsideAt.toString({ smallestUnit: 'second' })}  ${String(behind)} waiting behind it\n`,
      );
  },
};
