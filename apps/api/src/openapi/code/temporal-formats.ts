import type ts from 'typescript';

const FORMATS: Readonly<Record<string, string>> = {
  Instant: 'date-time',
  PlainDate: 'date',
  PlainTime: 'time',
  Duration: 'duration',
};

/** Temporal leaves as text: its toJSON is ISO 8601. */
export function temporalFormat(symbol: ts.Symbol | undefined): string | undefined {
  const home = symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
  return /\/(temporal-[a-z]+)\//.test(home) ? FORMATS[symbol?.name ?? ''] : undefined;
}
