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
export { statisticsMigrations } from './data/statistics-migrations';
