import type { NameParts, PartialDate, PersonName } from '../catalogue/document';
import { foldName } from './fold-name';
import { latinCapitals } from './look-alikes';

export { foldName };

/** What a keyed token is made of. Two persons are a possible match when they share one input. */
export interface TokenInput {
  readonly kind: 'name-year' | 'document';
  readonly text: string;
}

export interface TokenSource {
  readonly name?: PersonName;
  /** Both ends included; null where nothing is known. `birthYears` makes it from a partial date. */
  readonly birthYear: YearSpan | null;
  readonly documents?: readonly { readonly number?: string }[];
}

export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

const WIDEST_SPAN = 21;
/** Shorter numbers are shared by too many papers to mean anything. */
const SHORTEST_NUMBER = 5;

/**
 * The inputs of a person's tokens: the folded name with every birth year that is possible, in the
 * spelling given and in the transliteration as entered, and every document number. Given and family
 * name may stand in each other's place. Without a year the text carries `?` and meets only its like.
 */
export function personTokenInputs({ name, birthYear, documents = [] }: TokenSource): readonly TokenInput[] {
  const names = [name, name?.transliteration].map((parts) => (parts ? foldedParts(parts) : ''));
  const years = birthYear ? yearsIn(birthYear) : ['?'];
  const inputs = [
    ...names.flatMap((text) => (text === '' ? [] : years.map((year) => `name-year ${text} ${year}`))),
    ...documents.flatMap(({ number }) => numberText(number ?? '')).map((text) => `document ${text}`),
  ];
  return [...new Set(inputs)].map((input): TokenInput => {
    const kind = input.startsWith('document ') ? 'document' : 'name-year';
    return { kind, text: input.slice(kind.length + 1) };
  });
}

/** The years in which a person of this partial birth date may be born. */
export function birthYears(birth: PartialDate | undefined): YearSpan | null {
  switch (birth?.certainty) {
    case 'exact':
      return only(Number(birth.date.slice(0, 4)));
    case 'month':
      return only(Number(birth.month.slice(0, 4)));
    case 'year':
      return only(birth.year);
    case 'estimated':
      return { from: birth.year - birth.within, to: birth.year + birth.within };
    case 'unknown':
    case undefined:
      return null;
  }
}

const only = (year: number): YearSpan => ({ from: year, to: year });

function foldedParts({ given, family }: NameParts): string {
  const parts = [given, family].filter((part) => part !== undefined);
  // A whole name written into one box is cut into its words, so that it meets one written into two.
  const pieces = parts.length === 1 ? parts.flatMap((part) => part.split(/\s+/u)) : parts;
  return pieces
    .map(foldName)
    .filter((fold) => fold !== '')
    .sort()
    .join(' ');
}

function yearsIn({ from, to }: YearSpan): readonly string[] {
  const length = Math.min(Math.max(to - from + 1, 1), WIDEST_SPAN);
  return Array.from({ length }, (_, index) => String(from + index));
}

function numberText(number: string): readonly string[] {
  const text = latinCapitals(number)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/O/g, '0')
    .replace(/I/g, '1');
  return text.length < SHORTEST_NUMBER ? [] : [text];
}
