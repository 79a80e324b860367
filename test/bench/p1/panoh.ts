import { Temporal } from '@panoh/kernel';
import { Database, readConfig, Work } from '@panoh/platform';
import { arriveReferral, matterQuestions } from '@panoh/referrals';
import { prefixOf } from './ids';
import type { World } from './world';

export interface Panoh {
  readonly database: Database;
  readonly work: Work;
}

/**
 * The product as it is: the api's own pool, role and unit of work. Only the bell is not hung: that there is work
 * is told once for many commits, outside of them, and who never hears it finds the outbox by himself.
 */
export async function openPanoh(environment: Readonly<Record<string, string>>): Promise<Panoh> {
  const config = readConfig({ ...environment, PANOH_LOG_LEVEL: 'silent' });
  const size = config.PANOH_DATABASE_POOL;
  const database = await Database.open(config.databaseUrl('api'), { size, name: 'api' });
  return { database, work: new Work(database) };
}

/** The n-th person arrives at the shelter. */
export function arrive({ work }: Panoh, { actor, endings, arrivedAt }: World, n: number): Promise<unknown> {
  const referralId = `${prefixOf(n)}${endings.referral}`;
  const occurredAt = Temporal.Instant.from(arrivedAt);
  return work.run(actor, (tx) => arriveReferral(tx, { referralId, occurredAt }), matterQuestions(referralId));
}
