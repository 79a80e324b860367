/** Why a count says too much; a code, for the analyst only and never for the public. */
export type Sensitivity = 'small' | 'zero' | 'whole-group' | 'dominated';

/**
 * What must stay possible for whoever knows everything published: that the count is as low as `low` and that it is
 * as high as `high`. Both are whole numbers, low ≤ true count ≤ high.
 */
export interface Protection {
  readonly low: number;
  readonly high: number;
  readonly why: Sensitivity;
}
