import type { Cell, TableDefinition } from '@panoh/statistics';

export interface DimensionView {
  readonly id: string;
  readonly label: string;
  /** Where the words of its codes stand; null for a time. */
  readonly codebook: string | null;
  /** A person may have several of its codes: the parts add up to more than the total. */
  readonly several: boolean;
  readonly codes: readonly { readonly code: string; readonly label: string }[];
}

export interface DimensionsView {
  readonly items: readonly DimensionView[];
  /** First and last month for which there is anything to count. */
  readonly months: { readonly from: string; readonly to: string } | null;
  /** Counts below it are hidden. */
  readonly threshold: number;
  readonly mostFilters: number;
  readonly questionsADay: number;
  readonly questionsLeft: number;
}

/** A table for the screen: what is hidden carries no number. */
export interface TableView {
  readonly definition: TableDefinition;
  /** @format date */
  readonly knownOn: string;
  readonly threshold: number;
  /** Codes; the words stand with the dimensions. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  readonly rowTotals: readonly Cell[];
  readonly columnTotals: readonly Cell[];
  readonly total: Cell;
  readonly hiddenCells: number;
  /** Always: small counts are hidden one table at a time, which does not protect tables that stand side by side. */
  readonly notForRelease: true;
  readonly export: {
    readonly available: false;
    /** Code of the reason. */
    readonly waitsFor: 'release-protection';
  };
  readonly questionsLeft: number;
}
