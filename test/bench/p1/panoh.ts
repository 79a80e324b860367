import { OrganisationEntity } from '@panoh/directory';
import { Temporal } from '@panoh/kernel';
import { type House, openHouse, readConfig } from '@panoh/platform';
import { arriveReferral, matterQuestions } from '@panoh/referrals';
import { prefixOf } from './ids';
import type { World } from './world';

/** The product as it is: its house, its command, its row-level security. */
export const openPanoh = (environment: Readonly<Record<string, string>>): Promise<House> =>
  openHouse(readConfig({ ...environment, PANOH_LOG_LEVEL: 'silent' }), 'api', [OrganisationEntity]);

/** The n-th person arrives at the shelter. */
export function arrive(house: House, { actor, endings, arrivedAt }: World, n: number): Promise<unknown> {
  const referralId = `${prefixOf(n)}${endings.referral}`;
  const occurredAt = Temporal.Instant.from(arrivedAt);
  return house.work.run(
    actor,
    (tx) => arriveReferral(tx, { referralId, occurredAt }),
    matterQuestions(referralId),
  );
}
