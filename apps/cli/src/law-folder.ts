import path from 'node:path';
import type { LawFiles } from '@panoh/lawbook';
import { readConfigFolder } from '@panoh/platform';

/** The folders of law below a `config` folder. */
export const readLawFolder = (folder: string): LawFiles => ({
  mechanisms: readConfigFolder(path.join(folder, 'mechanisms')),
  codebooks: readConfigFolder(path.join(folder, 'codebooks')),
  consentTexts: readConfigFolder(path.join(folder, 'consent-texts')),
});
