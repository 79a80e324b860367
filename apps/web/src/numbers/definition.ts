import type { components } from '../client/schema';

export type Definition = components['schemas']['TableDefinition'];
export type Measure = Definition['measure'];
export type Dimension = components['schemas']['DimensionView'];
export type Table = components['schemas']['TableView'];
export type Dimensions = components['schemas']['DimensionsView'];

export const MEASURES = {
  signals: ['numbers:measure.signals', 'numbers:measure.signals.help'],
  presumed: ['numbers:measure.presumed', 'numbers:measure.presumed.help'],
  identified: ['numbers:measure.identified', 'numbers:measure.identified.help'],
  assisted: ['numbers:measure.assisted', 'numbers:measure.assisted.help'],
  returned: ['numbers:measure.returned', 'numbers:measure.returned.help'],
} as const satisfies Record<Measure, readonly [string, string]>;

/** Tables that are asked most, so that the first one is there before anything is chosen. */
export const PRESETS = [
  { label: 'numbers:preset.form', measure: 'identified', rows: 'exploitation', columns: 'year' },
  {
    label: 'numbers:preset.country',
    measure: 'identified',
    rows: 'country-of-exploitation',
    columns: 'year',
  },
  { label: 'numbers:preset.age', measure: 'identified', rows: 'age-band', columns: 'gender' },
  { label: 'numbers:preset.months', measure: 'signals', rows: 'month', columns: null },
] as const;
export type Preset = (typeof PRESETS)[number];

const YEARS_AT_FIRST = 5;

/** The last whole years for which there is something; of months only the last one. A year that runs looks like a fall. */
export function definitionOf(preset: Preset, months: NonNullable<Dimensions['months']>): Definition {
  const running = months.to.endsWith('-12') ? 0 : 1;
  const last = Math.max(yearOf(months.from), yearOf(months.to) - running);
  const first = preset.rows === 'month' ? last : Math.max(yearOf(months.from), last - YEARS_AT_FIRST + 1);
  return {
    measure: preset.measure,
    rows: [preset.rows],
    columns: preset.columns === null ? [] : [preset.columns],
    filters: [],
    from: `${String(first)}-01`,
    to: `${String(last)}-12`,
    asKnownOn: null,
  };
}

export const yearOf = (month: string): number => Number(month.slice(0, 4));

/** Presets whose dimensions hold enough people here. */
export const presetsFor = ({ items }: Dimensions): readonly Preset[] =>
  PRESETS.filter(({ rows, columns }) =>
    [rows, columns].every((id) => id === null || items.some((one) => one.id === id)),
  );
