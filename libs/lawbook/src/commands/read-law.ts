import type { LawFault } from '../domain/law-fault';
import { missingConsentTexts } from '../domain/missing-consent-texts';
import type { LawFiles } from './law-files';
import { readCodebooks, type ReadCodebooks } from './read-codebooks';
import { readConsentTexts, type ReadConsentTexts } from './read-consent-texts';
import { readMechanisms, type ReadMechanisms } from './read-mechanisms';

/** The law of a folder, checked but not stored. With faults it must not be stored. */
export interface Law {
  readonly mechanisms: ReadMechanisms['mechanisms'];
  readonly labels: ReadMechanisms['labels'];
  readonly codebooks: ReadCodebooks['codebooks'];
  readonly sheets: ReadCodebooks['sheets'];
  readonly consentTexts: ReadConsentTexts['texts'];
  readonly faults: readonly LawFault[];
}

/** @param kind what the installation is: an example text is enough where nobody is real */
export function readLaw(files: LawFiles, kind: 'demo' | 'test' | 'real'): Law {
  const { mechanisms, labels, faults } = readMechanisms(files.mechanisms);
  const books = readCodebooks(files.codebooks);
  const texts = readConsentTexts(files.consentTexts);
  const unasked = mechanisms.flatMap((one) => missingConsentTexts(one, texts.texts, texts.languages, kind));
  return {
    mechanisms,
    labels,
    codebooks: books.codebooks,
    sheets: books.sheets,
    consentTexts: texts.texts,
    faults: [
      ...[...faults, ...unasked].map((fault) => under('mechanisms', fault)),
      ...books.faults.map((fault) => under('codebooks', fault)),
      ...texts.faults.map((fault) => under('consent-texts', fault)),
    ],
  };
}

const under = (folder: string, fault: LawFault): LawFault => ({ ...fault, file: `${folder}/${fault.file}` });
