import type { WordKey } from '../language/words';
import type { Bed, SentProfile } from './bed';

/** What is typed about a bed: every answer by itself, so that each can be missing or wrong by itself. */
// A type and not an interface: drafts are compared answer by answer, as any document.
export type BedDraft = {
  label: string;
  genders: string[];
  ageFrom: number | undefined;
  ageTo: number | undefined;
  persons: number | undefined;
  withChildren: boolean;
  childFrom: number | undefined;
  childTo: number | undefined;
  acceptsMen: boolean;
  securityLevel: string;
  languages: string[];
  features: string[];
  keeps: string[];
};
export type BedField = keyof BedDraft;

const OLDEST = 120;
const ADULT = 18;
const LABEL = /^[\p{L}\p{N}][\p{L}\p{N} .-]{0,15}$/u;

/** A bed for a woman alone: what most houses have first. */
const FIRST: BedDraft = {
  ...{ label: '', genders: ['Feminine'], ageFrom: ADULT, ageTo: OLDEST, persons: 1 },
  ...{ withChildren: false, childFrom: 0, childTo: ADULT - 1, acceptsMen: false },
  ...{ securityLevel: 'controlled-entry', languages: [], features: [], keeps: [] },
};

export function draftOf({ label, profile }: Pick<Bed, 'label' | 'profile'>): BedDraft {
  const { children, genders, features, ...rest } = profile;
  return {
    ...{ ...rest, label, genders: [...genders], features: [...features] },
    ...{ languages: [...rest.languages], keeps: [...rest.keeps] },
    withChildren: children !== null,
    childFrom: children?.from ?? FIRST.childFrom,
    childTo: children?.to ?? FIRST.childTo,
  };
}

/** The next bed is mostly like the last one: a copy with the next label. */
export function nextDraft(
  last: Pick<Bed, 'label' | 'profile'> | undefined,
  labels: readonly string[],
): BedDraft {
  return last === undefined ? FIRST : { ...draftOf(last), label: nextLabel(last.label, labels) };
}

function nextLabel(label: string, taken: readonly string[]): string {
  const [, before, number, after] = /^(.*?)(\d+)(\D*)$/.exec(label) ?? [];
  if (before === undefined || number === undefined || after === undefined) return '';
  for (let next = Number(number) + 1; ; next += 1) {
    const one = `${before}${String(next).padStart(number.length, '0')}${after}`;
    if (!taken.includes(one)) return LABEL.test(one) ? one : '';
  }
}

export const profileOf = (draft: BedDraft): SentProfile =>
  ({
    ...{ genders: draft.genders, ageFrom: draft.ageFrom, ageTo: draft.ageTo, persons: draft.persons },
    children: draft.withChildren ? { from: draft.childFrom, to: draft.childTo } : null,
    ...{ acceptsMen: draft.acceptsMen, features: draft.features, languages: draft.languages },
    ...{ securityLevel: draft.securityLevel, keeps: draft.keeps },
  }) as SentProfile;

/** What would be refused, told before it is sent, in the words of the refusal. */
export function bedFaults(draft: BedDraft): Partial<Record<BedField, WordKey>> {
  const { label, genders, ageFrom, ageTo, persons = 0, withChildren, childFrom, childTo } = draft;
  return {
    ...(!LABEL.test(label.trim()) && { label: 'errors:BED.LABEL' }),
    ...(genders.length === 0 && { genders: 'errors:BED.GENDERS' }),
    ...(!isRange(ageFrom, ageTo, OLDEST) && { ageFrom: 'errors:BED.AGES' }),
    ...((persons < (withChildren ? 2 : 1) || persons > 20) && { persons: 'errors:BED.PERSONS' }),
    ...(withChildren && !isRange(childFrom, childTo, ADULT - 1) && { childFrom: 'errors:BED.CHILDREN' }),
  };
}

/** At which answer a refusal of the api is shown. */
export const BED_FIELD_OF: Readonly<Record<string, BedField>> = {
  'BED.LABEL': 'label',
  'BED.LABEL_TAKEN': 'label',
  'BED.GENDERS': 'genders',
  'BED.AGES': 'ageFrom',
  'BED.PERSONS': 'persons',
  'BED.CHILDREN': 'childFrom',
};

export const isRange = (from: number | undefined, to: number | undefined, most: number): boolean =>
  from !== undefined && to !== undefined && from >= 0 && from <= to && to <= most;
