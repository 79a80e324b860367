import type { ConfigFile } from '@panoh/platform';
import { LineCounter, parseDocument } from 'yaml';
import type { LawFault } from '../domain/law-fault';

/** A YAML file as plain data, which still knows where in the text a value stands. */
export interface YamlFile {
  readonly content: unknown;
  readonly faults: readonly LawFault[];
  faultAt(path: readonly string[], code: string, sentence: string): LawFault;
}

export function readYaml({ file, text }: ConfigFile): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, code: string, sentence: string): LawFault => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, code, sentence };
  };
  const faults = document.errors.map((error) =>
    at(error.pos[0], 'LAW.NOT_YAML', `Not valid YAML: ${error.message}.`),
  );
  return {
    content: faults.length === 0 ? (document.toJS() as unknown) : undefined,
    faults,
    faultAt: (path, code, sentence) => at(offsetOf(document.getIn(path, true)), code, sentence),
  };
}

function offsetOf(node: unknown): number {
  const range = (node as { range?: readonly number[] } | undefined)?.range;
  return range?.[0] ?? 0;
}
