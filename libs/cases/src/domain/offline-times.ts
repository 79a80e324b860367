import { isAfter, isBefore, Temporal } from '@panoh/kernel';
import type { LateReason } from './occurred-at';

/** A device works this long without contact; what it had not sent by then is wiped there. */
export const LASTING = '14 days';
/** A registration on its way is still taken with the code that stands on the card already. */
export const GRACE = '16 days';

const OFFLINE_DAYS = 14;
/** Clocks of devices run ahead a little: what was said to happen just after it arrived happened as it arrived. */
const AHEAD = Temporal.Duration.from({ minutes: 10 });

export type OfflineTime =
  | { readonly ok: true; readonly occurredAt: Temporal.Instant; readonly lateReason: LateReason | undefined }
  | { readonly ok: false; readonly code: 'not-a-date' | 'in-the-future' | 'too-old' };

/**
 * When an offline registration happened. Judged by when it arrived, not by when its author opens it: a sealed
 * registration that was sent in time does not grow too old while it lies on the node.
 * @param said as the device says it
 * @param reason why it is older than a device may be offline, if the author says so in mending
 */
export function offlineTime(
  said: unknown,
  { receivedAt, now }: { receivedAt: Temporal.Instant; now: Temporal.Instant },
  reason?: LateReason,
): OfflineTime {
  const instant = instantOf(said);
  if (instant === undefined) return { ok: false, code: 'not-a-date' };
  if (isAfter(instant, receivedAt.add(AHEAD))) return { ok: false, code: 'in-the-future' };
  const occurredAt = isAfter(instant, receivedAt) ? receivedAt : instant;
  const stated = reason !== undefined && reason !== 'offline';
  if (!stated && isBefore(occurredAt, receivedAt.subtract({ hours: OFFLINE_DAYS * 24 })))
    return { ok: false, code: 'too-old' };
  if (stated) return { ok: true, occurredAt, lateReason: reason };
  // The commands judge by now: whoever opens late tells late, and what was in time stays accepted.
  const inTime = !isBefore(occurredAt, now.subtract({ hours: OFFLINE_DAYS * 24 }));
  return { ok: true, occurredAt, lateReason: inTime ? 'offline' : 'told-later' };
}

function instantOf(said: unknown): Temporal.Instant | undefined {
  if (typeof said !== 'string' || said.length > 60) return undefined;
  try {
    return Temporal.Instant.from(said);
  } catch {
    return undefined;
  }
}
