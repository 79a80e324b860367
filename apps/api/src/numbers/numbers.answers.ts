import type { Cell, Measure, TableDefinition } from '@panoh/statistics';

export interface DimensionView {
  readonly id: string;
  readonly label: string;
  /** Where the words of its codes stand; null for a time. */
  readonly codebook: string | null;
  /** A person may have several of its codes: the parts add up to more than the total. */
  readonly several: boolean;
  readonly codes: readonly { readonly code: string; readonly label: string }[];
  /** Ways to put its codes together in a table that is published. */
  readonly groupings: readonly { readonly id: string; readonly label: string }[];
  /** Lines of those groupings that hold several codes. */
  readonly groups: readonly { readonly id: string; readonly label: string }[];
}

export interface DimensionsView {
  readonly items: readonly DimensionView[];
  /** The years of which there is anything to count, by their first and last month; null where there are too few people. */
  readonly months: { readonly from: string; readonly to: string } | null;
  /** Counts below it are hidden. */
  readonly threshold: number;
  readonly mostFilters: number;
  readonly questionsADay: number;
  readonly questionsLeft: number;
}

/** What was done to every number before it was shown. */
export interface Perturbed {
  /** No number is off by more; parts need not add up to their total. */
  readonly largestDeviation: number;
}

/** A table for the screen: what is hidden carries no number, and what is shown has noise. */
export interface TableView {
  readonly definition: TableDefinition;
  /** @format date */
  readonly knownOn: string;
  readonly threshold: number;
  readonly perturbed: Perturbed;
  /** Codes, or names of their groups; the words stand with the dimensions. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  readonly rowTotals: readonly Cell[];
  readonly columnTotals: readonly Cell[];
  readonly total: Cell;
  /** By row and column: which share of those in the column of whom anything is stated is in the row, from 0 to 1. */
  readonly shares: readonly (readonly (number | null)[])[];
  readonly rowShares: readonly (number | null)[];
  readonly hiddenCells: number;
  /** Always: whoever cuts the same people in many ways comes nearer to the truth than a table may bring the public. */
  readonly notForRelease: true;
  /** A table leaves the house as a release: counted anew without noise, solved, audited. */
  readonly export: { readonly available: false; readonly by: 'release' };
  readonly questionsLeft: number;
}

export interface YearOfCountView {
  /** One of the five counts; they are never added up. */
  readonly measure: Measure;
  /** From January on; the last one is not over. */
  readonly thisYear: readonly Cell[];
  /** All twelve months. */
  readonly lastYear: readonly Cell[];
  readonly soFar: Cell;
  /** Of the same months of last year. */
  readonly lastYearSoFar: Cell;
  readonly lastYearWhole: Cell;
}

export interface ClockResultsView {
  readonly clock: string;
  readonly label: string;
  readonly met: Cell;
  readonly metLate: Cell;
  readonly breached: Cell;
}

export interface BedBandView {
  readonly band: string;
  readonly label: string;
  readonly people: Cell;
}

/** This year beside last year, for a look; every number with noise, the small ones hidden. */
export interface YearSoFarView {
  /** @format date */
  readonly knownOn: string;
  readonly year: number;
  /** The present one, 1 to 12. */
  readonly month: number;
  readonly threshold: number;
  readonly perturbed: Perturbed;
  readonly counts: readonly YearOfCountView[];
  /** How clocks ended for people signalled this year; one person may have had a clock more than once. */
  readonly clocks: readonly ClockResultsView[];
  /** How soon people signalled this year had a bed. */
  readonly timeToBed: readonly BedBandView[];
  readonly notForRelease: true;
  readonly questionsLeft: number;
}
