import { expireConsents } from '@panoh/cases';
import { sweepDeadlines } from '@panoh/deadlines';
import type { SystemActor } from '@panoh/kernel';
import type { House, Tx } from '@panoh/platform';

/** A sweep works what time has made due, and says how much it found. */
export interface Sweep {
  readonly name: string;
  readonly run: (tx: Tx, limit: number) => Promise<number>;
}

const BATCH = 500;

/** Bed holds, offers and interim placements end by their clocks: `deadline.passed` tells who handles them. */
export const SWEEPS: readonly Sweep[] = [
  { name: 'deadlines', run: sweepDeadlines },
  { name: 'consents', run: expireConsents },
];

/** One batch in a transaction of its own, so that a burst holds no lock for long and a crash undoes only a batch. */
export const runSweep = ({ work }: Pick<House, 'work'>, { name, run }: Sweep): Promise<number> => {
  const actor: SystemActor = { kind: 'system', program: 'worker', cause: `sweep of ${name}` };
  return work.run(actor, (tx) => run(tx, BATCH));
};
