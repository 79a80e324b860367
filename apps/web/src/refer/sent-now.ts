import type { NeedView } from './refer-types';

/** What was just sent, for the page that confirms it. */
export interface SentNow {
  readonly need: NeedView;
  /** Ids of the referrals that were just made. */
  readonly asked: readonly string[];
}
