import type { Dimensions } from '../numbers/definition';
import { yearOf } from '../numbers/definition';
import type { Preset } from './release';
import type { ReleaseDraft } from './release-draft';
import { plain } from './wanted';

/** The last whole year of the widest ready set: what a report is asked for most. */
export function firstDraft({ items, months }: Dimensions, presets: readonly Preset[]): ReleaseDraft {
  const preset = presets.toSorted((one, other) => other.tables.length - one.tables.length)[0];
  const to = months?.to ?? '2000-12';
  const year = String(to.endsWith('-12') ? yearOf(to) : Math.max(yearOf(months?.from ?? to), yearOf(to) - 1));
  return {
    name: '',
    preset: preset?.id ?? null,
    measure: preset?.measure ?? 'identified',
    tables: [{ dimensions: [plain(firstDimension(items))], filters: [] }],
    from: `${year}-01`,
    to: `${year}-12`,
    asKnownOn: null,
  };
}

/** The first that is no time: a time alone says little. */
export const firstDimension = (items: Dimensions['items']): string =>
  (items.find(({ codebook }) => codebook !== null) ?? items[0])?.id ?? 'year';
