import type { ConfigFile } from '@panoh/platform';
import { parseLabels } from '@panoh/mechanisms';
import { type FormLabels, formWords } from '../domain/form-words';
import { labelBook, type LabelBook, type LanguageLabels, type ListLabels } from '../domain/label-book';
import type { LawFiles } from './law-files';
import { readYaml } from './yaml-file';

/** The folders of `config/` that hold words for codes and fields. */
export interface LabelFiles extends Pick<LawFiles, 'mechanisms' | 'codebooks'> {
  readonly forms: readonly ConfigFile[];
}

/** The words of codebooks, indicators, mechanisms and forms, read when a program starts; no hash holds them. */
export function readLabels(files: LabelFiles): LabelBook {
  const lists = byLanguage<ListLabels>(files.codebooks, 'labels/');
  const indicators = byLanguage<Record<string, string>>(files.codebooks, 'indicators/labels/');
  const law = new Map(
    files.mechanisms
      .filter(({ file }) => file.startsWith('labels/'))
      .flatMap(({ file, text }) => parseLabels(text, file).labels ?? [])
      .map(({ language, texts }) => [
        language as string,
        Object.fromEntries([...texts].map(([path, { text }]) => [path, text])),
      ]),
  );
  const forms = byLanguage<FormLabels>(files.forms, 'labels/');
  const languages = new Set([...lists.keys(), ...indicators.keys(), ...law.keys(), ...forms.keys()]);
  return labelBook(
    new Map(
      [...languages].map((language): [string, Omit<LanguageLabels, 'language'>] => [
        language,
        {
          lists: lists.get(language) ?? {},
          indicators: indicators.get(language) ?? {},
          law: law.get(language) ?? {},
          forms: formWords(forms.get(language) ?? {}),
        },
      ]),
    ),
  );
}

/** `labels/uz-Latn.yaml`: the file's name says the language. */
function byLanguage<Content>(files: readonly ConfigFile[], folder: string): Map<string, Content> {
  return new Map(
    files
      .filter(({ file }) => file.startsWith(folder))
      .map((one) => [one.file.slice(folder.length, -'.yaml'.length), readYaml(one).content as Content]),
  );
}
