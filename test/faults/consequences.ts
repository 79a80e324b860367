import type { House } from '@panoh/platform';
import { handlersIn, whenOf } from '../../apps/worker/src/when';
import { until } from '../support/until';
import { query } from './query';

/** What follows from an event by `when.ts`, by the handlers' names. */
const handlersOf = handlersIn(whenOf({} as House));
const namesFor = (type: string): string[] => handlersOf(type).map(({ name }) => name);

/**
 * Writes down each effect in the order in which it was had, also inside one transaction: what was rolled back
 * leaves no line. Of the test alone, and in a schema that no backup or program knows.
 */
export async function watchEffects(superuser: string): Promise<void> {
  await query(
    superuser,
    `CREATE SCHEMA IF NOT EXISTS witness;
     CREATE TABLE witness.effect (seen bigint GENERATED ALWAYS AS IDENTITY, event_id uuid, handler text);
     CREATE FUNCTION witness.see() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
       BEGIN INSERT INTO witness.effect (event_id, handler) VALUES (NEW.event_id, NEW.handler); RETURN NULL; END $$;
     CREATE TRIGGER see AFTER INSERT ON panoh.handled FOR EACH ROW EXECUTE FUNCTION witness.see()`,
  );
}

/** Waits until no event waits any more. */
export async function settled(superuser: string, timeoutMs = 40_000): Promise<void> {
  const open = async (): Promise<boolean> => {
    const [row] = await query<{ n: number }>(
      superuser,
      `SELECT count(*)::int AS n FROM panoh.outbox WHERE done_at IS NULL`,
    );
    return row?.n === 0;
  };
  await until('all events are handled', open, timeoutMs, 100);
}

interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly done: boolean;
  readonly handlers: string[];
}

/**
 * Each event had each of its consequences exactly once and in the order of its case, and every case is counted once.
 * @returns how many events and effects there were
 */
export async function expectHandledOnce(superuser: string): Promise<{ events: number; effects: number }> {
  const events = await query<EventRow>(
    superuser,
    `SELECT o.id, o.type, o.done_at IS NOT NULL AS done,
            array(SELECT handler FROM witness.effect AS e WHERE e.event_id = o.id ORDER BY seen) AS handlers
     FROM panoh.outbox AS o`,
  );
  const wrong = events.filter(
    ({ type, done, handlers }) => !done || JSON.stringify(handlers) !== JSON.stringify(namesFor(type)),
  );
  expect(wrong).toEqual([]);
  const outOfOrder = await query(
    superuser,
    `SELECT case_id FROM (
       SELECT o.case_id, o.position, max(o.position) OVER (PARTITION BY o.case_id ORDER BY e.seen) AS highest
       FROM witness.effect AS e JOIN panoh.outbox AS o ON o.id = e.event_id WHERE o.case_id IS NOT NULL) AS effects
     WHERE position < highest`,
  );
  expect(outOfOrder).toEqual([]);
  const [counted] = await query<{ cases: number; facts: number }>(
    superuser,
    `SELECT (SELECT count(*)::int FROM cases.case_file) AS cases,
            (SELECT count(*)::int FROM statistics.fact WHERE source = 'case' AND valid_to IS NULL) AS facts`,
  );
  expect(counted?.facts).toBe(counted?.cases);
  return { events: events.length, effects: events.reduce((sum, { handlers }) => sum + handlers.length, 0) };
}
