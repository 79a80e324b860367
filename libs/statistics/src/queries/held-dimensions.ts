import type { ReadTx } from '@panoh/platform';
import { COUNTED_MONTH, type Dimension, DIMENSION_IDS, findDimension, NOT_KNOWN } from '../domain/dimension';
import { inScope } from './in-scope';

export interface HeldDimensions {
  readonly dimensions: readonly Dimension[];
  /** First and last month in which one of the five counts began for somebody; null where there is nothing. */
  readonly months: { readonly from: string; readonly to: string } | null;
}

/** Dimensions that facts hold for enough people to be worth a table: one that one person has says who it is. */
export async function heldDimensions(
  tx: ReadTx,
  jurisdictions: readonly string[],
  threshold: number,
): Promise<HeldDimensions> {
  const all = DIMENSION_IDS.flatMap((id) => findDimension(id) ?? []);
  const held = all.map(
    ({ id, codes }) => `count(*) FILTER (WHERE (${codes}) <> '{${NOT_KNOWN}}') >= $3 AS "${id}"`,
  );
  const earliest = `least(signal_month, presumed_month, identified_month, assisted_month, returned_month)`;
  const latest = `greatest(signal_month, presumed_month, identified_month, assisted_month, returned_month)`;
  const row = await tx.one<Record<string, unknown>>(
    `WITH counted AS (
       SELECT f.*, ${latest} AS ${COUNTED_MONTH}, ${earliest} AS first_month FROM statistics.fact AS f
       WHERE ${inScope('$1', '$2')} AND ${latest} IS NOT NULL
     )
     SELECT to_char(min(first_month), 'YYYY-MM') AS "from", to_char(max(${COUNTED_MONTH}), 'YYYY-MM') AS "to", ${held.join(', ')}
     FROM counted`,
    [null, jurisdictions, threshold],
  );
  const { from, to } = row ?? {};
  return {
    dimensions: all.filter(({ id }) => row?.[id] === true),
    months: typeof from === 'string' && typeof to === 'string' ? { from, to } : null,
  };
}
