import type { ConfigFile } from '@panoh/platform';

/** The folders of `config/` that hold law, as they were read. Each file has its path inside its folder. */
export interface LawFiles {
  readonly mechanisms: readonly ConfigFile[];
  readonly codebooks: readonly ConfigFile[];
  readonly consentTexts: readonly ConfigFile[];
}
