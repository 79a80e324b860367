export { type ConsentText, isReviewed } from './domain/consent-text';
export { type LawFault, lawFaultText } from './domain/law-fault';
export { codeLabel } from './domain/code-label';
export { type LabelBook, type LanguageLabels } from './domain/label-book';
export { type LawFiles } from './commands/law-files';
export { type Law, readLaw } from './commands/read-law';
export { readLabels } from './commands/read-labels';
export { loadLaw } from './commands/load-law';
export {
  getMechanism,
  knownMechanism,
  listMechanisms,
  mechanismInForce,
  type MechanismLine,
} from './queries/mechanisms';
export {
  consentTextsFor,
  getConsentText,
  newestConsentTexts,
  requireConsentText,
} from './queries/consent-texts';
export { codebookOf, codebooksInForce, indicatorSheets, WHICH_CODEBOOKS } from './queries/codebooks';
export { lawbookMigrations } from './data/lawbook-migrations';
