import { CONFIDENCES, type Confidence } from '@panoh/kernel';
import type { Cited, Source } from '../model/mechanism';
import { SOURCE_KINDS } from '../model/words';
import type { Entry } from './entry';

export function parseSources(section: Entry): Source[] {
  return section.named().map(({ name, at, value }) => {
    const { title, kind, confidence } = value.fields(['title', 'kind', 'confidence']);
    const source: Source = {
      name,
      title: title.text(),
      kind: kind.oneOf(SOURCE_KINDS, 'design'),
      confidence: confidence.oneOf(CONFIDENCES, 'design'),
      at,
    };
    if ((source.kind === 'design') !== (source.confidence === 'design'))
      value.wrong(
        'MECHANISM.CONFIDENCE_RAISED',
        'Kind design and confidence design go together: one is not law.',
      );
    return source;
  });
}

export interface CiteRule {
  /** Nothing to fall back on: the citation must be there. */
  readonly required: boolean;
  /** A number needs a mark of its own: that an act exists does not say that we read the number in it. */
  readonly number: boolean;
}

export type Cite = (entry: Entry, rule: CiteRule) => Cited | undefined;

/** Reads `source: design` and `source: { ref: cm-60, confidence: uncertain, note: … }`. */
export const citeFrom =
  (sources: ReadonlyMap<string, Source>): Cite =>
  (entry, rule) => {
    if (!entry.present) {
      if (rule.required)
        entry.wrong(
          'MECHANISM.SOURCE_MISSING',
          'Say what this rests on: "source", if only { source: design }.',
        );
      return undefined;
    }
    const said = entry.isText ? { ref: entry } : entry.fields(['ref', 'confidence'], ['note']);
    const ref = said.ref.text();
    const source = sources.get(ref);
    if (source === undefined) {
      if (ref !== '')
        said.ref.wrong('MECHANISM.SOURCE_UNKNOWN', `"${ref}" is not among the sources of this file.`);
      return undefined;
    }
    const own = 'confidence' in said ? said.confidence.oneOf(CONFIDENCES, source.confidence) : undefined;
    if (own === undefined && rule.number && source.confidence !== 'design')
      entry.wrong(
        'MECHANISM.CONFIDENCE_MISSING',
        `Mark how sure this number is: { ref: ${ref}, confidence: verified, likely, uncertain or design }.`,
      );
    if (own !== undefined && isSurer(own, source.confidence))
      entry.wrong(
        'MECHANISM.CONFIDENCE_RAISED',
        `A rule cannot be surer than its source: "${ref}" is only ${source.confidence}.`,
      );
    if (own === 'design' && source.confidence !== 'design')
      entry.wrong(
        'MECHANISM.CONFIDENCE_RAISED',
        `A proposal of ours may not stand under the title of "${ref}": cite a source of kind design.`,
      );
    const note = 'note' in said && said.note.present ? said.note.text() : undefined;
    return { ref, confidence: own ?? source.confidence, note, at: entry.at };
  };

const isSurer = (one: Confidence, other: Confidence): boolean =>
  CONFIDENCES.indexOf(one) < CONFIDENCES.indexOf(other);
