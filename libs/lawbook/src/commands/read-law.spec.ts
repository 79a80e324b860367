import path from 'node:path';
import { LANGUAGES } from '@panoh/kernel';
import { type ConfigFile, readConfigFolder } from '@panoh/platform';
import { codeLabel } from '../domain/code-label';
import type { LanguageLabels } from '../domain/label-book';
import { lawFaultText } from '../domain/law-fault';
import type { LawFiles } from './law-files';
import { type LabelFiles, readLabels } from './read-labels';
import { readLaw } from './read-law';

const config = path.resolve(__dirname, '../../../../config');
const shipped: LawFiles & LabelFiles = {
  mechanisms: readConfigFolder(path.join(config, 'mechanisms')),
  codebooks: readConfigFolder(path.join(config, 'codebooks')),
  consentTexts: readConfigFolder(path.join(config, 'consent-texts')),
  forms: readConfigFolder(path.join(config, 'forms')),
};

/** A brand's name is its own label. */
const isWritten = (list: string, code: string, { lists, indicators }: LanguageLabels): boolean =>
  (list === 'indicator' ? indicators[code] : lists[list]?.[code]) !== undefined;

const changed = (
  files: readonly ConfigFile[],
  file: string,
  change: (text: string) => string,
): ConfigFile[] => files.map((one) => (one.file === file ? { file, text: change(one.text) } : one));

describe('the law as shipped', () => {
  it('has no fault in a demo', () => {
    expect(readLaw(shipped, 'demo').faults.map(lawFaultText)).toEqual([]);
  });

  it('cannot start a real installation: nobody has answered for the consent texts yet', () => {
    const faults = readLaw(shipped, 'real').faults;
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['LAW.CONSENT_TEXT_MISSING']));
    expect(faults[0]?.file).toMatch(/^mechanisms\/.+\.yaml$/);
    expect(faults[0]?.line).toBeGreaterThan(1);
  });

  it('has a word for every code in every language it speaks', () => {
    const { codebooks } = readLaw(shipped, 'demo');
    const labels = readLabels(shipped);
    for (const language of LANGUAGES) {
      const missing = codebooks.flatMap(({ codebook }) =>
        codebook.entries
          .filter(({ code }) => !isWritten(codebook.id, code, labels.of(language)))
          .filter(({ code }) => codeLabel(codebook, code, labels.of(language)) === code)
          .map(({ code }) => `${language} ${codebook.id}/${code}`),
      );
      expect(missing).toEqual([]);
    }
  });
});

describe('a fault of the law', () => {
  const faultsOf = (files: Partial<LawFiles>): string[] =>
    readLaw({ ...shipped, ...files }, 'demo').faults.map(lawFaultText);

  it('is told with file and line for a mechanism', () => {
    const mechanisms = changed(shipped.mechanisms, 'kz-nrm.yaml', (text) =>
      text.replace('first: signal', 'first: sygnal'),
    );
    const line = mechanisms
      .find(({ file }) => file === 'kz-nrm.yaml')
      ?.text.split('\n')
      .findIndex((one) => one.includes('sygnal'));
    const faults = faultsOf({ mechanisms });
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.some((fault) => fault.startsWith('mechanisms/kz-nrm.yaml:'))).toBe(true);
    expect(line).toBeGreaterThan(0);
  });

  it('is told with file and line for a consent text', () => {
    const consentTexts = changed(shipped.consentTexts, 'ru.yaml', (text) =>
      text.replace('version: 1', 'version: x'),
    );
    expect(faultsOf({ consentTexts }).at(-1)).toMatch(
      /^consent-texts\/ru\.yaml:\d+:\d+ LAW\.CONSENT_TEXT The version is a whole number/,
    );
  });

  it('is told for a codebook that is not YAML, and for one with a code twice', () => {
    const broken = changed(shipped.codebooks, 'act.yaml', (text) => `${text}\n  - [`);
    expect(faultsOf({ codebooks: broken })[0]).toMatch(/^codebooks\/act\.yaml:\d+:\d+ LAW\.NOT_YAML/);
    const doubled = changed(shipped.codebooks, 'act.yaml', (text) => `${text}  - received\n`);
    expect(faultsOf({ codebooks: doubled })[0]).toMatch(/^codebooks\/act\.yaml:1:1 CODEBOOK\.INVALID/);
  });

  it('is told where a jurisdiction would have two mechanisms', () => {
    const kz = shipped.mechanisms.find(({ file }) => file === 'kz-nrm.yaml')?.text ?? '';
    const second = { file: 'kz-new.yaml', text: kz.replace('mechanism: kz-nrm', 'mechanism: kz-new') };
    const faults = faultsOf({ mechanisms: [...shipped.mechanisms, second] });
    expect(faults.filter((fault) => fault.includes('LAW.JURISDICTION_TWICE'))).toHaveLength(1);
  });

  it('is told where nobody could be asked for a purpose', () => {
    const spoken = ['ru.yaml', 'uz-Latn.yaml', 'uz-Cyrl.yaml'];
    const consentTexts = shipped.consentTexts.filter(({ file }) => !spoken.includes(file));
    const faults = faultsOf({ consentTexts });
    expect(faults.some((fault) => /LAW\.CONSENT_TEXT_MISSING Purpose P3 .* UZ/.test(fault))).toBe(true);
  });
});
