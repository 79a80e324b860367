import type { SystemActor, Temporal } from '@panoh/kernel';
import { describeFault, type Logger } from '../logging/logger';
import type { ReadTx, Tx } from '../work/tx';
import type { Work } from '../work/unit-of-work';

/** One act on the outside, as its carrier receives it. */
export interface Delivery {
  readonly id: string;
  readonly kind: string;
  /** Stable over retries: a mail's Message-ID is made from it. */
  readonly dedupeKey: string;
  readonly reference: string;
}

/** Carries one act out. Throwing means it was not done and will be tried again. */
export type Carrier = (delivery: Delivery) => Promise<void>;

const TRIES = 8;
const LEASE = '2 minutes';
const ACTOR: SystemActor = { kind: 'system', program: 'worker', cause: 'delivery' };

/**
 * Carries out what is due, one act at a time, outside any transaction: a slow mail server holds no lock.
 * A crash between act and commit repeats the act under the same dedupe key; after the last try the row is
 * quarantined, visible and replayable.
 * @returns how many acts were tried
 */
export async function workDeliveries(
  work: Work,
  carriers: ReadonlyMap<string, Carrier>,
  logger: Logger,
  limit: number,
): Promise<number> {
  for (let tried = 0; tried < limit; tried++) {
    const delivery = await work.run(ACTOR, lease);
    if (delivery === undefined) return tried;
    try {
      const carrier = carriers.get(delivery.kind);
      if (carrier === undefined) throw new Error(`No carrier for ${delivery.kind}.`);
      await carrier(delivery);
      await work.run(ACTOR, (tx) => markDelivered(tx, delivery.id));
    } catch (fault) {
      logger.warn(
        { delivery: delivery.id, kind: delivery.kind, fault: describeFault(fault) },
        'a delivery failed',
      );
      await work.run(ACTOR, (tx) => countFault(tx, delivery.id, fault));
    }
  }
  return limit;
}

/** Taking a row moves its next try forward: if this program dies, another takes it when the lease is over. */
async function lease(tx: Tx): Promise<Delivery | undefined> {
  return tx.one<Delivery>(
    `UPDATE panoh.delivery SET tries = tries + 1, next_try_at = clock_timestamp() + $1::interval
     WHERE id = (SELECT id FROM panoh.delivery WHERE state = 'waiting' AND next_try_at <= clock_timestamp()
                 ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, kind, dedupe_key AS "dedupeKey", reference`,
    [LEASE],
  );
}

async function markDelivered(tx: Tx, id: string): Promise<void> {
  await tx.sql(
    `UPDATE panoh.delivery SET state = 'delivered', delivered_at = clock_timestamp(), fault = NULL WHERE id = $1`,
    [id],
  );
}

/** What another act has done along with itself need not be done any more. */
export async function settleDeliveries(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(
    `UPDATE panoh.delivery SET state = 'delivered', delivered_at = clock_timestamp(), fault = NULL
     WHERE id = ANY ($1) AND state = 'waiting'`,
    [ids],
  );
}

async function countFault(tx: Tx, id: string, fault: unknown): Promise<void> {
  const described = describeFault(fault);
  await tx.sql(
    `UPDATE panoh.delivery SET fault = $2,
       state = CASE WHEN tries >= $3 THEN 'quarantined' ELSE 'waiting' END,
       next_try_at = clock_timestamp() + make_interval(secs => least(3600, power(2, tries)))
     WHERE id = $1`,
    [id, String(described.code ?? described.type), TRIES],
  );
}

/** Puts quarantined acts back in line. @returns how many will be tried again */
export async function replayQuarantined(tx: Tx, deliveryId?: string): Promise<number> {
  const rows = await tx.sql(
    `UPDATE panoh.delivery SET state = 'waiting', tries = 0, next_try_at = clock_timestamp()
     WHERE state = 'quarantined' AND ($1::uuid IS NULL OR id = $1) RETURNING id`,
    [deliveryId ?? null],
  );
  return rows.length;
}

/** For whoever looks after the house: how an act stands, never what it says or to whom. */
export interface DeliveryLine {
  readonly id: string;
  readonly kind: string;
  readonly state: 'waiting' | 'delivered' | 'quarantined';
  readonly tries: number;
  /** Code of the last failure. */
  readonly fault: string | null;
  readonly recordedAt: Temporal.Instant;
  readonly nextTryAt: Temporal.Instant | null;
  readonly deliveredAt: Temporal.Instant | null;
}

/** @param after id of the last line of the page before; newest first */
export async function listDeliveries(
  tx: ReadTx,
  filter: { state?: DeliveryLine['state']; after?: string; limit: number },
): Promise<DeliveryLine[]> {
  return tx.sql<DeliveryLine>(
    `SELECT id, kind, state, tries, fault, recorded_at AS "recordedAt",
            CASE WHEN state = 'waiting' THEN next_try_at END AS "nextTryAt", delivered_at AS "deliveredAt"
     FROM panoh.delivery
     WHERE ($1::text IS NULL OR state = $1)
       AND ($2::uuid IS NULL OR (recorded_at, id) < (SELECT l.recorded_at, l.id FROM panoh.delivery AS l WHERE l.id = $2))
     ORDER BY recorded_at DESC, id DESC LIMIT $3`,
    [filter.state ?? null, filter.after ?? null, filter.limit],
  );
}
