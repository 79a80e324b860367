import type { ConfigFile } from '@panoh/platform';
import { type ConsentText, consentTextsOf } from '../domain/consent-text';
import type { LawFault } from '../domain/law-fault';
import type { LanguagesOf } from '../domain/missing-consent-texts';
import { readYaml } from './yaml-file';

export interface ReadConsentTexts {
  readonly texts: readonly (ConsentText & { readonly file: string })[];
  readonly languages: LanguagesOf;
  readonly faults: readonly LawFault[];
}

/** One file per language, and `jurisdictions.yaml`: in which languages people are asked where. */
const JURISDICTIONS = 'jurisdictions.yaml';

export function readConsentTexts(files: readonly ConfigFile[]): ReadConsentTexts {
  const faults: LawFault[] = [];
  const texts = files
    .filter(({ file }) => file !== JURISDICTIONS)
    .flatMap((one) => {
      const yaml = readYaml(one);
      faults.push(...yaml.faults);
      if (yaml.faults.length > 0) return [];
      const found = consentTextsOf(yaml.content);
      faults.push(
        ...found.faults.map(({ path, sentence }) => yaml.faultAt(path, 'LAW.CONSENT_TEXT', sentence)),
      );
      return found.texts.map((text) => ({ ...text, file: one.file }));
    });
  const places = files.find(({ file }) => file === JURISDICTIONS);
  return { texts, languages: places === undefined ? {} : languagesOf(places, faults), faults };
}

function languagesOf(file: ConfigFile, faults: LawFault[]): LanguagesOf {
  const yaml = readYaml(file);
  faults.push(...yaml.faults);
  const isList = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((one) => typeof one === 'string');
  const entries = Object.entries((yaml.content ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.flatMap(([jurisdiction, languages]): [string, string[]][] => {
      if (isList(languages)) return [[jurisdiction, languages]];
      faults.push(yaml.faultAt([jurisdiction], 'LAW.CONSENT_TEXT', 'A list of languages is expected.'));
      return [];
    }),
  );
}
