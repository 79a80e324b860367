import { listDeliveries } from '@panoh/platform';
import { asOperator } from '../as-operator';
import { type Command, UsageError } from '../command';
import { plainWords } from '../read-words';

const STATES = ['waiting', 'quarantined', 'delivered'] as const;
const MOST_SHOWN = 200;

export const deliveryList: Command = {
  name: 'delivery list',
  summary: 'mail and other acts on the outside that failed, wait, or are done',
  help: `
panoh delivery list [quarantined | waiting | delivered]      quarantined without a word

For each its id, kind, tries and the code of the last fault; never what it says or to whom.`,
  async run(args, config) {
    const [word = 'quarantined'] = plainWords(args, 'delivery list', 1);
    const state = STATES.find((known) => known === word);
    if (state === undefined)
      throw new UsageError(`There is no state "${word}". States: ${STATES.join(', ')}.`);
    const lines = await asOperator(config, 'delivery list', (tx) =>
      listDeliveries(tx, { state, limit: MOST_SHOWN }),
    );
    if (lines.length === 0) return void process.stdout.write(`Nothing is ${state}.\n`);
    for (const { id, kind, tries, fault, recordedAt } of lines)
      process.stdout.write(
        `${id}  ${kind}  ${String(tries)} tries  ${fault ?? 'no fault'}  since ${recordedAt.toString({ smallestUnit: 'second' })}\n`,
      );
  },
};
