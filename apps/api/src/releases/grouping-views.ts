import type { LanguageLabels } from '@panoh/lawbook';
import { type Groupings, timeGroupingsOf } from '@panoh/statistics';

interface Named {
  readonly id: string;
  readonly label: string;
}

/** Everybody whose code has no line of its own, where somebody chose the lines. */
const OTHERS = 'other';

/** How the codes of a dimension can be put together, in words. */
export function groupingViews(
  dimension: string,
  groupings: Groupings,
  { lists }: LanguageLabels,
): { readonly groupings: Named[]; readonly groups: Named[] } {
  const all = groupings.of(dimension);
  const ids = [...timeGroupingsOf(dimension), ...all.map(({ id }) => id)];
  return {
    groupings: ids.map((id) => ({ id, label: lists['code-grouping']?.[id] ?? id })),
    groups: groupsOf(dimension, groupings).map((id) => ({ id, label: lists['code-group']?.[id] ?? id })),
  };
}

/** Names of lines that are groups of codes; undefined for what is no group. */
export const groupNames =
  (groupings: Groupings, { lists }: LanguageLabels) =>
  (dimension: string, id: string): string | undefined =>
    groupsOf(dimension, groupings).includes(id) ? (lists['code-group']?.[id] ?? id) : undefined;

const groupsOf = (dimension: string, groupings: Groupings): string[] => [
  ...new Set([
    ...groupings
      .of(dimension)
      .flatMap(({ groups, rest }) => [...groups.map(({ id }) => id), ...(rest === null ? [] : [rest])]),
    OTHERS,
  ]),
];
