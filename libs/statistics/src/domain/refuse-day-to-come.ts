import { invalid, localDay, Temporal } from '@panoh/kernel';
import type { CheckedTable } from './table-definition';

/** Facts change at the end of a day as PostgreSQL tells it. */
const ZONE = 'UTC';

/**
 * Nobody knows what will be known then, and a table that says so of itself would be believed.
 * @throws DomainError STATISTICS.DAY_TO_COME
 */
export function refuseDayToCome({ asKnownOn }: Pick<CheckedTable, 'asKnownOn'>, now: Temporal.Instant): void {
  if (asKnownOn !== null && Temporal.PlainDate.compare(asKnownOn, localDay(now, ZONE)) > 0)
    throw invalid(
      'STATISTICS.DAY_TO_COME',
      'The day as of which the table is known is still to come. Choose today or earlier.',
    );
}
