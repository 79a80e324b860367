import type { Proposal } from './release';
import type { ReleaseDraft } from './release-draft';

/** The same question, one step coarser, in every table that has the dimension. */
export const coarserDraft = (draft: ReleaseDraft, { kind, dimension, grouping }: Proposal): ReleaseDraft => ({
  ...draft,
  preset: null,
  tables: draft.tables.map((table) => ({
    ...table,
    dimensions: table.dimensions.flatMap((one) => {
      if (one.dimension !== dimension) return one;
      return kind === 'drop' ? [] : { dimension, grouping, codes: null };
    }),
  })),
});
