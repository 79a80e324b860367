import { isAlias, isMap, isNode, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type FaultCode, fault, type MechanismFault, type Place } from '../model/fault';
import { Entry, type Notes } from './entry';

/** One file being read: where its characters stand, and what was found wrong so far. */
export class Page implements Notes {
  readonly faults: MechanismFault[] = [];
  private readonly lines = new LineCounter();

  constructor(readonly file: string) {}

  /** The file's own place, for what is missing as a whole. */
  get top(): Place {
    return { file: this.file, line: 1, column: 1 };
  }

  placeOf(node: Node | null): Place {
    const offset = node?.range?.[0];
    if (offset === undefined) return this.top;
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line, column: col };
  }

  wrong(code: FaultCode, sentence: string, at: Place): void {
    this.faults.push(fault(code, sentence, at));
  }

  /**
   * Reads the text as plain YAML: maps, lists and scalars. Anchors, aliases and tags are refused: a lawyer
   * must be able to read a rule where it stands.
   */
  open(text: string): Entry {
    const document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const error of [...document.errors, ...document.warnings]) {
      const { line, col } = this.lines.linePos(error.pos[0]);
      const code = error.code === 'DUPLICATE_KEY' ? 'MECHANISM.DEFINED_TWICE' : 'MECHANISM.NOT_YAML';
      this.wrong(code, sentenceOf(error), { file: this.file, line, column: col });
    }
    visit(document, (_, node) => {
      if (!isNode(node)) return;
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined)
        this.wrong(
          'MECHANISM.NOT_PLAIN',
          'Write it out: anchors, aliases and tags are not used.',
          this.placeOf(node),
        );
    });
    if (this.faults.length === 0 && !isMap(document.contents))
      this.wrong('MECHANISM.SHAPE', 'The file must be a map of sections.', this.top);
    return new Entry(this.faults.length === 0 ? document.contents : null, this.top, this, '');
  }
}

const sentenceOf = (error: { readonly code: string; readonly message: string }): string =>
  error.code === 'DUPLICATE_KEY'
    ? 'This name stands twice in the same place. Keep one.'
    : `The file is not valid YAML here: ${error.message}.`;
