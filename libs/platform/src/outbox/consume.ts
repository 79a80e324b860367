import { DomainError, type SystemActor, type Temporal } from '@panoh/kernel';
import { describeFault, type Logger } from '../logging/logger';
import type { ReadTx, Tx } from '../work/tx';
import type { Work } from '../work/unit-of-work';

/** An event as its handlers receive it. */
export interface OutboxEvent {
  readonly id: string;
  readonly type: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly caseId: string | null;
  readonly organisationId: string | null;
  readonly membershipId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: Temporal.Instant;
  readonly recordedAt: Temporal.Instant;
}

/** A database effect that follows an event; its name is stored, so it stays when the code moves. */
export interface Handler {
  readonly name: string;
  run(tx: Tx, event: OutboxEvent): Promise<void>;
}

export type HandlersOf = (eventType: string) => readonly Handler[];

const BATCH = 500;
const TRIES = 5;
/** Of what passes by itself: about an hour. */
const PATIENT_TRIES = 60;
/** Serialization failure, deadlock, lock not got in time, statement cancelled: somebody else was in the way. */
const PASSING = new Set<unknown>(['40001', '40P01', '55P03', '57014']);
/** First key of the advisory locks; the second is the case. */
const LINES = 7021;

/**
 * Works one batch of the outbox in one transaction. Cases are claimed whole, so events of one case keep
 * their order whichever worker takes them. An event that fails is undone alone, counted, and after five
 * tries set aside together with the later events of its case; one that somebody else's lock kept waiting, after an
 * hour.
 * @returns how many events were claimed: 0 means nothing is waiting for this worker
 */
export async function consumeOutbox(work: Work, handlersOf: HandlersOf, logger: Logger): Promise<number> {
  const actor: SystemActor = { kind: 'system', program: 'worker', cause: 'outbox' };
  return work.run(actor, async (tx) => {
    const events = await claim(tx);
    const stopped = new Set<string>();
    const done: string[] = [];
    for (const event of events) {
      const line = event.caseId ?? event.id;
      if (stopped.has(line)) continue;
      if (await handle(tx, event, handlersOf(event.type), logger)) done.push(event.id);
      else stopped.add(line);
    }
    if (done.length > 0)
      await tx.sql(`UPDATE panoh.outbox SET done_at = clock_timestamp(), fault = NULL WHERE id = ANY($1)`, [
        done,
      ]);
    return events.length;
  });
}

/** Lock the lines (cases) first, then read: the second statement sees all that earlier holders committed. */
async function claim(tx: Tx): Promise<OutboxEvent[]> {
  const lines = await tx.sql<{ line: string }>(
    `SELECT line FROM (
       SELECT coalesce(case_id, id) AS line, min(position) AS first
       FROM (SELECT id, case_id, position FROM panoh.outbox AS event
             WHERE done_at IS NULL AND set_aside_at IS NULL AND next_try_at <= clock_timestamp()
               AND NOT EXISTS (SELECT 1 FROM panoh.outbox AS aside
                               WHERE aside.case_id = event.case_id AND aside.done_at IS NULL
                                 AND aside.set_aside_at IS NOT NULL)
             ORDER BY position LIMIT $1) AS waiting
       GROUP BY 1) AS lines
     WHERE pg_try_advisory_xact_lock(${LINES}, hashtext(line::text)) ORDER BY first`,
    [BATCH],
  );
  if (lines.length === 0) return [];
  return tx.sql<OutboxEvent>(
    `SELECT id, type, subject_kind AS "subjectKind", subject_id AS "subjectId", case_id AS "caseId",
            organisation_id AS "organisationId", membership_id AS "membershipId", data,
            occurred_at AS "occurredAt", recorded_at AS "recordedAt"
     FROM panoh.outbox AS event
     WHERE coalesce(case_id, id) = ANY($1::uuid[]) AND done_at IS NULL AND set_aside_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM panoh.outbox AS earlier
                       WHERE earlier.case_id = event.case_id AND earlier.position <= event.position
                         AND earlier.done_at IS NULL
                         AND (earlier.set_aside_at IS NOT NULL OR earlier.next_try_at > clock_timestamp()))
     ORDER BY position LIMIT $2 FOR UPDATE`,
    [lines.map((row) => row.line), BATCH],
  );
}

/**
 * Keeps the events of one case from being taken up until this transaction ends. @returns whether it could: false
 * where a worker has them in hand
 */
export async function holdLine(tx: Tx, caseId: string): Promise<boolean> {
  const row = await tx.one<{ held: boolean }>(
    `SELECT pg_try_advisory_xact_lock(${LINES}, hashtext($1::uuid::text)) AS held`,
    [caseId],
  );
  return row?.held === true;
}

async function handle(
  tx: Tx,
  event: OutboxEvent,
  handlers: readonly Handler[],
  logger: Logger,
): Promise<boolean> {
  await tx.sql('SAVEPOINT event');
  const mark = tx.mark();
  try {
    for (const handler of handlers) {
      const first = await tx.one(
        `INSERT INTO panoh.handled (event_id, handler) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING event_id`,
        [event.id, handler.name],
      );
      if (first !== undefined) await handler.run(tx, event);
    }
    await tx.sql('RELEASE SAVEPOINT event');
    return true;
  } catch (fault) {
    // No fault of the event: the batch is tried again when the key store, or the database, is back.
    if (fault instanceof DomainError && fault.kind === 'unavailable') throw fault;
    tx.forget(mark);
    await tx.sql('ROLLBACK TO SAVEPOINT event');
    logger.warn(
      { event: event.id, type: event.type, fault: describeFault(fault) },
      'an event was not handled',
    );
    await countFault(tx, event, fault);
    return false;
  }
}

async function countFault(tx: Tx, event: OutboxEvent, fault: unknown): Promise<void> {
  const described = describeFault(fault);
  await tx.sql(
    `UPDATE panoh.outbox SET tries = tries + 1, fault = $2,
       next_try_at = clock_timestamp() + make_interval(secs => least(60, power(2, tries))),
       set_aside_at = CASE WHEN tries + 1 >= $3 THEN clock_timestamp() END
     WHERE id = $1`,
    [event.id, String(described.code ?? described.type), isPassing(fault) ? PATIENT_TRIES : TRIES],
  );
}

/** An event must not be set aside, and wait for a person, because a lock was held for two minutes. */
function isPassing(fault: unknown): boolean {
  if (fault instanceof DomainError) return fault.kind === 'busy';
  return fault instanceof Error && PASSING.has(Reflect.get(fault, 'code'));
}

/** Puts what was set aside back in line, oldest first. @returns how many events will be tried again */
export async function replaySetAside(tx: Tx, eventId?: string): Promise<number> {
  const rows = await tx.sql(
    `UPDATE panoh.outbox SET set_aside_at = NULL, tries = 0, next_try_at = clock_timestamp()
     WHERE set_aside_at IS NOT NULL AND ($1::uuid IS NULL OR id = $1) RETURNING id`,
    [eventId ?? null],
  );
  return rows.length;
}

/** An event that failed too often, with how many later ones of its case wait behind it. */
export interface SetAside {
  readonly id: string;
  readonly type: string;
  readonly fault: string | null;
  readonly setAsideAt: Temporal.Instant;
  readonly behind: number;
}

/** Oldest first: the first one that failed is the one to look at. */
export async function listSetAside(tx: ReadTx, limit: number): Promise<SetAside[]> {
  return tx.sql<SetAside>(
    `SELECT aside.id, aside.type, aside.fault, aside.set_aside_at AS "setAsideAt",
            (SELECT count(*)::int FROM panoh.outbox AS later WHERE later.case_id = aside.case_id
               AND later.position > aside.position AND later.done_at IS NULL) AS behind
     FROM panoh.outbox AS aside WHERE aside.set_aside_at IS NOT NULL AND aside.done_at IS NULL
     ORDER BY aside.position LIMIT $1`,
    [limit],
  );
}
