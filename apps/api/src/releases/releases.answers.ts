import type { Measure, ReleaseLine } from '@panoh/statistics';

export interface PresetTable {
  readonly id: string;
  readonly title: string;
  readonly dimensions: readonly string[];
}

/** Tables that are owed to somebody, ready to be asked for. */
export interface PresetView {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly measure: Measure;
  readonly tables: readonly PresetTable[];
  /** Who defined it. */
  readonly source: string;
  readonly sourceUrl: string | null;
}

export interface PresetsView {
  readonly items: readonly PresetView[];
  readonly mostDimensions: number;
  /** Of all tables of one release. */
  readonly mostCells: number;
  readonly releasesADay: number;
  readonly releasesLeft: number;
}

export interface ReleasesView {
  readonly items: readonly ReleaseLine[];
}
