import { DomainError, type MemberActor, type Temporal } from '@panoh/kernel';
import type { Database, ReadTx } from '@panoh/platform';
import { hashOfToken } from '../data/secret-token';
import { type ActorRow, actorOf } from './authenticate';

/** A calendar program asks every quarter of an hour at most; whoever asks more often is told to wait. */
const MOST_AN_HOUR = 60;
const SECRET = /^[\w-]{43}$/;

export interface CalendarFeedStanding {
  readonly madeAt: Temporal.Instant;
  /** When somebody last asked under the address, the member's own program or another; null for nobody yet. */
  readonly readAt: Temporal.Instant | null;
}

/** Since when the membership has an address; the address itself nobody can read any more. */
export async function findCalendarFeed(tx: ReadTx): Promise<CalendarFeedStanding | undefined> {
  return tx.one<CalendarFeedStanding>(
    `SELECT made_at AS "madeAt", read_at AS "readAt" FROM identity.calendar_feed
     WHERE membership_id = panoh.membership()`,
  );
}

/**
 * Whose address it is. Runs before any transaction, like sign-in.
 * @returns nothing for a wrong secret, an address that was ended, and a membership that has ended
 * @throws DomainError CALENDAR_FEED.TOO_OFTEN
 */
export async function actorOfCalendarFeed(
  database: Database,
  secret: string,
): Promise<{ actor: MemberActor; language: string } | undefined> {
  if (!SECRET.test(secret)) return undefined;
  const [row] = await database.query<ActorRow & { language: string; asked: number }>(
    `SELECT * FROM identity.calendar_feed_actor($1)`,
    [hashOfToken(secret)],
  );
  if (row === undefined) return undefined;
  if (row.asked > MOST_AN_HOUR)
    throw new DomainError(
      'unavailable',
      'CALENDAR_FEED.TOO_OFTEN',
      'This calendar was asked for too often. Let your calendar program ask once an hour.',
    );
  return { actor: actorOf(row), language: row.language };
}
