import type { Definition } from './definition';

/** Without the groupings of dimensions that no longer stand in the table. */
export const grouped = (wish: Definition): Definition => {
  const shown = [...wish.rows, ...wish.columns];
  return { ...wish, groupings: (wish.groupings ?? []).filter(({ dimension }) => shown.includes(dimension)) };
};
