import type { RecordExportView } from '@panoh/statistics';

export interface RecordExportsView {
  readonly items: readonly RecordExportView[];
  /** So many records must be alike in everything by which somebody could be looked for. */
  readonly k: number;
  /** By what somebody could be looked for: codes of the codebook `dimension`. */
  readonly quasiIdentifiers: readonly string[];
}
