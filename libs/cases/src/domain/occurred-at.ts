import { invalid, Temporal } from '@panoh/kernel';

/** Why something is told late. A draft made offline has its own limit. */
export const LATE_REASONS = ['offline', 'told-later', 'paper-record', 'correction'] as const;
export type LateReason = (typeof LATE_REASONS)[number];

const FRESH = Temporal.Duration.from({ hours: 24 });
/** Nobody alive remembers what was before; and a date no calendar knows is a slip of the pen. */
const EARLIEST = Temporal.Instant.from('1900-01-01T00:00:00Z');
const OFFLINE = Temporal.Duration.from({ hours: 14 * 24 });

/**
 * When a person says it happened: not in the future; older than 24 hours needs a reason, and an offline
 * draft is at most 14 days old.
 * @returns the instant to use: `now` where nothing was said
 * @throws DomainError TIME.IN_FUTURE, TIME.TOO_OLD, TIME.REASON_NEEDED, TIME.OFFLINE_TOO_OLD
 */
export function checkOccurredAt(
  said: Temporal.Instant | undefined,
  now: Temporal.Instant,
  reason?: LateReason,
): Temporal.Instant {
  if (said === undefined) return now;
  if (Temporal.Instant.compare(said, now) > 0)
    throw invalid(
      'TIME.IN_FUTURE',
      'The time you gave lies in the future. Give the time at which it happened.',
    );
  if (Temporal.Instant.compare(said, EARLIEST) < 0)
    throw invalid('TIME.TOO_OLD', 'The time you gave lies too far back. Check the year.');
  const fresh = Temporal.Instant.compare(said, now.subtract(FRESH)) >= 0;
  if (!fresh && reason === undefined)
    throw invalid(
      'TIME.REASON_NEEDED',
      'This happened more than 24 hours ago. Say why it is entered only now.',
      {
        reasons: [...LATE_REASONS],
      },
    );
  if (reason === 'offline' && Temporal.Instant.compare(said, now.subtract(OFFLINE)) < 0)
    throw invalid(
      'TIME.OFFLINE_TOO_OLD',
      'An offline draft can be at most 14 days old. Choose another reason for entering it now.',
    );
  return said;
}
