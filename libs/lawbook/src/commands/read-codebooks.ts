import {
  type Codebook,
  codebook,
  DomainError,
  indicatorCodebook,
  type IndicatorSheet,
  indicatorSheet,
} from '@panoh/kernel';
import type { ConfigFile } from '@panoh/platform';
import type { LawFault } from '../domain/law-fault';
import { readYaml } from './yaml-file';

export interface ReadCodebooks {
  readonly codebooks: readonly { readonly file: string; readonly codebook: Codebook }[];
  readonly sheets: readonly { readonly file: string; readonly sheet: IndicatorSheet }[];
  readonly faults: readonly LawFault[];
}

/** Lists at the top of the folder, indicator sheets in `indicators/`; the words of both are labels. */
export function readCodebooks(files: readonly ConfigFile[]): ReadCodebooks {
  const faults: LawFault[] = [];
  const read = <T>(one: ConfigFile, make: (content: unknown) => T): T[] => {
    const yaml = readYaml(one);
    faults.push(...yaml.faults);
    if (yaml.faults.length > 0) return [];
    try {
      return [make(yaml.content)];
    } catch (fault) {
      if (!(fault instanceof DomainError)) throw fault;
      faults.push(yaml.faultAt([], fault.code, fault.message));
      return [];
    }
  };
  const lists = files.filter(({ file }) => !file.includes('/'));
  const indicators = files.filter(({ file }) => /^indicators\/[^/]+$/.test(file));
  const codebooks = lists.flatMap((one) =>
    read(one, (content) => ({ file: one.file, codebook: codebook(content) })),
  );
  const sheets = indicators.flatMap((one) =>
    read(one, (content) => ({ file: one.file, sheet: indicatorSheet(content) })),
  );
  const [first] = sheets;
  const together = first && {
    file: first.file,
    codebook: indicatorCodebook(sheets.map(({ sheet }) => sheet)),
  };
  return {
    codebooks: together ? [...codebooks, together] : codebooks,
    sheets,
    faults: [...faults, ...twice(codebooks)],
  };
}

function twice(read: ReadCodebooks['codebooks']): LawFault[] {
  return read
    .filter(({ codebook: { id } }, index) => read.findIndex((other) => other.codebook.id === id) < index)
    .map(({ file, codebook: { id } }) => ({
      ...{ file, line: 1, column: 1, code: 'CODEBOOK.INVALID' },
      sentence: `Another file holds the list "${id}" already. Keep one.`,
    }));
}
