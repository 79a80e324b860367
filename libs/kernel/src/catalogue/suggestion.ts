import type { Indicator, IndicatorSheet, IndicatorStrength } from './indicator-sheet';

/** Codes of the list `indicator-suggestion`: texts for an officer. None of them is a status. */
export const SUGGESTIONS = [
  'safety-first',
  'treat-as-child',
  'strong-signs',
  'some-signs',
  'ask-more',
  'no-sign-recorded',
] as const;
export type SuggestionText = (typeof SUGGESTIONS)[number];

export interface Suggestion {
  readonly sheet: string;
  readonly texts: readonly SuggestionText[];
}

/** One row of the form of indicators; a code of the list `indicator-answer`. */
export interface IndicatorAnswer {
  readonly indicator: string;
  readonly answer?: string;
  /** The officer's own view of how strong the sign is here; the sheet's otherwise. */
  readonly strength?: string;
}

const PRESENT = new Set(['seen', 'told', 'documented']);
const WEIGHT: Readonly<Record<IndicatorStrength, number>> = { strong: 3, medium: 2, weak: 1 };
const STRONG_FROM = 6;

/**
 * What the answers suggest, sheet by sheet: texts only. Indicators never decide: nothing here names,
 * reaches or rules out a status, and no sign recorded does not mean that there is none (R02).
 */
export function suggestion(
  sheets: readonly IndicatorSheet[],
  answers: readonly IndicatorAnswer[],
): readonly Suggestion[] {
  const given = new Map(answers.map((row) => [row.indicator, row]));
  return sheets
    .filter(({ indicators }) => indicators.some(({ code }) => given.has(code)))
    .map(({ sheet, indicators }) => ({ sheet, texts: textsOf(indicators, given) }));
}

function textsOf(
  indicators: readonly Indicator[],
  given: ReadonlyMap<string, IndicatorAnswer>,
): readonly SuggestionText[] {
  const present = indicators.filter(({ code }) => PRESENT.has(given.get(code)?.answer ?? ''));
  const absent = indicators.filter(({ code }) => given.get(code)?.answer === 'absent');
  const unknown = indicators.length - present.length - absent.length;
  const weight = present.reduce((sum, indicator) => sum + weightOf(indicator, given), 0);
  const texts: SuggestionText[] = [];
  if (present.some(({ danger }) => danger)) texts.push('safety-first');
  if (present.some(({ child }) => child)) texts.push('treat-as-child');
  if (weight >= STRONG_FROM) texts.push('strong-signs');
  else if (weight > 0) texts.push('some-signs');
  else texts.push('no-sign-recorded');
  if (unknown * 2 > indicators.length) texts.push('ask-more');
  return texts;
}

function weightOf({ code, strength }: Indicator, given: ReadonlyMap<string, IndicatorAnswer>): number {
  const own = given.get(code)?.strength;
  return own === 'strong' || own === 'medium' || own === 'weak' ? WEIGHT[own] : WEIGHT[strength];
}
