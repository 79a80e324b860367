import type { IndicatorSheet } from '@panoh/kernel';
import type { LanguageLabels } from '@panoh/lawbook';

/** The indicators of one form of exploitation, or of one audience, in words. */
export interface IndicatorSheetView extends Pick<IndicatorSheet, 'sheet' | 'edition' | 'source'> {
  readonly label: string;
  readonly indicators: readonly IndicatorView[];
}

export interface IndicatorView {
  /** Spelled `<sheet>.<indicator>`. */
  readonly code: string;
  readonly label: string;
  readonly strength: IndicatorSheet['indicators'][number]['strength'];
  /** Points to danger now: safety comes before any further question. */
  readonly danger: boolean;
  /** Points to a child. */
  readonly child: boolean;
}

export const sheetView = (
  { sheet, edition, source, indicators }: IndicatorSheet,
  { lists, indicators: words }: LanguageLabels,
): IndicatorSheetView => ({
  ...{ sheet, edition, source },
  label: lists['indicator-sheet']?.[sheet] ?? sheet,
  indicators: indicators.map(({ code, strength, danger, child }) => ({
    ...{ code, label: words[code] ?? code, strength, danger, child },
  })),
});
