import type { Solver } from '../solver';
import type { Judged } from './judge';
import { creditIn } from './credit';
import { type Concern, type Field, openPressure } from './field';
import type { Watch } from './watch';

/** How long the search for whole numbers may take where the programme's answer is not whole. */
const SECONDS = { farthest: 20, whole: 5 };

/** Finds, for counts that are open to attack, how far exactly they can be from the truth. */
export async function measure(
  fields: readonly Field[],
  judged: readonly Judged[],
  solver: Solver,
  watch: Watch,
): Promise<void> {
  const wanted = new Set(judged.flatMap(({ down, up }) => [down, up]));
  for (const field of fields) {
    const concerns = field.concerns.filter(({ standing }) => wanted.has(standing));
    for (const whole of [false, true]) await measureIn(field, concerns, solver, watch, whole);
  }
}

async function measureIn(
  field: Field,
  concerns: readonly Concern[],
  solver: Solver,
  watch: Watch,
  whole: boolean,
): Promise<void> {
  const { number } = field;
  const unsure = concerns.filter(({ standing }) => standing.seenIn(number) < standing.limitIn(number));
  if (unsure.length === 0 || watch.isOver()) return;
  const pressure = await openPressure(field, unsure, solver, whole ? 'freedom-in-whole-numbers' : 'freedom');
  const credit = creditIn(field);
  try {
    for (const [push, { standing }] of unsure.entries()) {
      if (watch.isOver()) return;
      const pushed = await pressure.farthest(
        push,
        Math.min(watch.left, whole ? SECONDS.whole : SECONDS.farthest),
      );
      credit(pushed);
      const { status, bound } = pushed.solution;
      if (status === 'optimal' || status === 'feasible')
        standing.cannotPass(number, Math.floor(bound + 1e-6));
    }
  } finally {
    await pressure.close();
  }
}
