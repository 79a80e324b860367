/* What the roof needs of releases; the front door opens it in one line. */
export { askRelease, type ReleaseWish, releasesLeft } from './commands/ask-release';
export { readGroupings } from './commands/read-groupings';
export { readPresets } from './commands/read-presets';
export { recordDownload, RELEASE_FORMATS, type ReleaseFormat } from './commands/record-download';
export { releaseTables } from './commands/release-tables';
export { type ReleaseTools, workRelease } from './commands/work-release';
export { withdrawRelease } from './commands/withdraw-release';
export { declareTables } from './domain/declare-tables';
export { type Groupings, timeGroupingsOf } from './domain/grouping';
export { type Preset } from './domain/preset';
export { type AskedDimension, type AskedTable, type ReleaseDefinition } from './domain/release-definition';
export { type ReleaseDocument } from './domain/release-document';
export { type MacOf } from './domain/release-ledger';
export { verifyLedgers } from './queries/release-ledger';
export {
  findRelease,
  listReleases,
  releaseDocument,
  type ReleaseLine,
  type ReleaseView,
} from './queries/releases';
