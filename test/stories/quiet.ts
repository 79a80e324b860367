import { until } from '../support/until';
import type { Programs } from '../support/programs';

/** A running house that a test can look into. */
interface Watched {
  readonly programs: Programs;
  look<Row extends object>(statement: string): Promise<Row[]>;
}

const UNDONE = `
  SELECT (SELECT count(*) FROM panoh.outbox WHERE done_at IS NULL AND set_aside_at IS NULL)
    + (SELECT count(*) FROM deadlines.deadline WHERE next_sweep_at <= panoh.now()) AS inside,
    (SELECT count(*) FROM panoh.delivery WHERE state = 'waiting') AS outside,
    (SELECT string_agg(DISTINCT type || ': ' || coalesce(fault, '?'), '; ') FROM panoh.outbox
     WHERE set_aside_at IS NOT NULL OR tries > 0 AND done_at IS NULL) AS faults`;

/** What was done has had its consequences: those of its events, and of clocks that are due. */
export const settled = (house: Watched): Promise<void> => untilNothing(house, ['inside']);

/** And every mail is out. */
export const mailed = (house: Watched): Promise<void> => untilNothing(house, ['inside', 'outside']);

async function untilNothing(house: Watched, waits: readonly ('inside' | 'outside')[]): Promise<void> {
  const nothingWaits = async (): Promise<boolean> => {
    const [row] = await house.look<{ inside: string; outside: string; faults: string | null }>(UNDONE);
    if (row?.faults != null)
      throw new Error(`The worker failed at ${row.faults}\n${house.programs.worker.log}`);
    return waits.every((place) => row?.[place] === '0');
  };
  await until('what follows has followed', nothingWaits, 20_000, 50);
}
