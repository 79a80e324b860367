import type { Cell } from '../domain/hide-in-lines';
import type { Dimension } from '../domain/dimension';
import { TOTAL } from '../domain/grouping';
import type { ScreenTable } from '../domain/screen-table';
import type { CheckedTable, TableDefinition } from '../domain/table-definition';
import type { PublicationDocument } from './compose-publication';

const TIME = 'month';

/** When, of whom and under which rules a table was asked. */
export interface Asking {
  readonly definition: TableDefinition;
  readonly table: CheckedTable;
  readonly name: string;
  readonly knownOn: string;
  /** ISO 8601. */
  readonly askedAt: string;
  readonly threshold: number;
  readonly jurisdictions: readonly string[];
}

/** A table as the screen shows it, with its noise and what is hidden, as files take it: for use inside the house. */
export function screenDocument(shown: ScreenTable, asking: Asking): PublicationDocument {
  const { definition, table, name, knownOn, askedAt, threshold, jurisdictions } = asking;
  const { measure, from, to, filters } = definition;
  const hasSeveral = table.rows.several || table.columns?.several === true;
  return {
    ...{ name, measure, from, to, knownOn, threshold, jurisdictions, releasedAt: askedAt },
    tables: [
      {
        ...{ id: 'table', knownOn },
        dimensions: [
          dimensionOf(table.rows, shown.rows),
          ...(table.columns === undefined ? [] : [dimensionOf(table.columns, shown.columns)]),
        ],
        filters: [
          { dimension: TIME, codes: [...new Set([from, to])] },
          ...filters.map(({ dimension, codes }) => ({ dimension, codes })),
        ],
        values: linesOf(shown, table.columns === undefined).flatMap((line) => line.map(({ value }) => value)),
      },
    ],
    notes: [
      'inside-the-house',
      ...(hasHidden(shown) ? (['hidden-numbers'] as const) : []),
      ...(hasSeveral ? (['several-codes'] as const) : []),
      'one-of-five-counts',
    ],
  };
}

const dimensionOf = ({ id, several }: Dimension, codes: readonly string[]) => ({
  ...{ dimension: id, several },
  headings: [TOTAL, ...codes.map((code) => ({ id: code, codes: [code] }))],
});

/** Totals first, as they stand in the headings. */
function linesOf({ cells, rowTotals, columnTotals, total }: ScreenTable, alone: boolean): Cell[][] {
  const rows = rowTotals.map((whole, row) => [whole, ...(alone ? [] : (cells[row] ?? []))]);
  return [[total, ...(alone ? [] : columnTotals)], ...rows];
}

const hasHidden = (shown: ScreenTable): boolean =>
  linesOf(shown, false)
    .flat()
    .some(({ hidden }) => hidden);
