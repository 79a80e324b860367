import { invalid } from '../errors';
import type { Codebook } from './codebook';
import { listOf, recordOf, textOf } from './parsed';

export const INDICATOR_STRENGTHS = ['strong', 'medium', 'weak'] as const;
export type IndicatorStrength = (typeof INDICATOR_STRENGTHS)[number];

export interface Indicator {
  /** Spelled `<sheet>.<indicator>`: unique over all sheets of an edition. */
  readonly code: string;
  readonly strength: IndicatorStrength;
  /** Points to danger now: safety comes before any further question. */
  readonly danger: boolean;
  /** Points to a child. */
  readonly child: boolean;
}

/** The indicators of one form of exploitation, or of one audience (child, consular window). */
export interface IndicatorSheet {
  readonly sheet: string;
  readonly edition: number;
  readonly source: string;
  readonly indicators: readonly Indicator[];
}

const WORD = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Reads one sheet out of parsed YAML or JSON.
 * @throws INDICATORS.INVALID naming the sheet and what is wrong with it
 */
export function indicatorSheet(parsed: unknown): IndicatorSheet {
  const file = recordOf(parsed);
  const sheet = textOf(file?.['sheet']);
  if (!file || !sheet || !WORD.test(sheet)) throw broken('?', 'it needs the name of its sheet');
  const { edition } = file;
  if (typeof edition !== 'number' || !Number.isInteger(edition) || edition < 1)
    throw broken(sheet, 'its edition must be a whole number from 1');
  const source = textOf(file['source']);
  if (!source) throw broken(sheet, 'it must name its source');
  const indicators = (listOf(file['indicators']) ?? []).map((entry) => indicatorOf(sheet, entry));
  if (indicators.length === 0) throw broken(sheet, 'it holds no indicators');
  if (new Set(indicators.map(({ code }) => code)).size < indicators.length)
    throw broken(sheet, 'an indicator stands in it twice');
  return { sheet, edition, source, indicators };
}

/** The list `indicator` that the form of indicators validates against. */
export function indicatorCodebook(sheets: readonly IndicatorSheet[]): Codebook {
  const version = Math.max(1, ...sheets.map(({ edition }) => edition));
  const entries = sheets.flatMap(({ indicators }) =>
    indicators.map(({ code }) => ({ code, extension: false })),
  );
  return { id: 'indicator', version, standard: 'panoh', source: 'the indicator sheets', entries };
}

function indicatorOf(sheet: string, parsed: unknown): Indicator {
  const entry = recordOf(parsed);
  const code = textOf(entry?.['code']);
  const [prefix, word, ...rest] = code?.split('.') ?? [];
  if (!code || prefix !== sheet || !word || !WORD.test(word) || rest.length > 0)
    throw broken(sheet, `every code must be spelled ${sheet}.<indicator>`);
  const strength = INDICATOR_STRENGTHS.find((known) => known === entry?.['strength']);
  if (!strength) throw broken(sheet, `${code} needs a strength: ${INDICATOR_STRENGTHS.join(', ')}`);
  return { code, strength, danger: entry?.['danger'] === true, child: entry?.['child'] === true };
}

function broken(sheet: string, why: string) {
  return invalid('INDICATORS.INVALID', `Correct the indicator sheet "${sheet}": ${why}.`, { sheet });
}
