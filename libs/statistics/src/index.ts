export { type CountMonths, type FactValues, monthOf, NOTHING_KNOWN, type Provenance } from './domain/fact';
export { CTDC_COLUMNS, type CtdcRow, readCtdc, type Reading } from './domain/ctdc';
export { recordFact } from './commands/record-fact';
export { endFact } from './commands/end-fact';
export {
  finishImport,
  importBatch,
  type ImportBatch,
  type ImportRun,
  openImport,
} from './commands/import-facts';
export { type Counted, countFacts, listRejections } from './queries/imports';
export { type DisclosurePolicy } from './domain/policy';
export { readPolicy } from './commands/read-policy';
export { type Dimension, DIMENSION_IDS, type DimensionId, NONE_OF_THEM, NOT_KNOWN } from './domain/dimension';
export { checkTable, type Measure, MEASURES, type TableDefinition } from './domain/table-definition';
export { refuseUnknownCodes } from './domain/refuse-unknown-codes';
export { type Cell, hideSmall } from './domain/hide';
export { countTable } from './queries/count-table';
export { heldDimensions } from './queries/held-dimensions';
export { askTable, questionsLeft, refuseStaleQuestion } from './commands/ask-table';
export { changeReport, deleteReport, saveReport } from './commands/save-report';
export { findReport, listReports, type ReportView } from './queries/reports';
export { statisticsMigrations } from './data/statistics-migrations';
