import {
  fillText,
  type FieldValue,
  type Form,
  formOf,
  type FormDocument,
  type FormId,
  type Temporal,
} from '@panoh/kernel';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { fieldText } from './field-text';
import { beside, heading, type Line, lines, sheet } from './paper';
import { codeText, momentText, type Tongue } from './tongue';

/** What the letter says, already as far as its reader may know. */
export interface LetterFacts {
  readonly code: string | null;
  readonly fromName: string;
  readonly toName: string;
  readonly zone: string;
  readonly service: string;
  readonly urgency: string;
  readonly sentAt: Temporal.Instant;
  readonly answerBy: {
    readonly due: Temporal.Instant;
    readonly rule: { readonly code: string; readonly limit: string; readonly source: string };
    readonly certain: boolean;
  } | null;
  readonly accepted: boolean;
  readonly conditions: string | null;
  readonly ask: FormDocument;
  /** Fields of the person form in the category identity; empty before acceptance. */
  readonly person: FormDocument;
}

/** Said at the head of the letter already. */
const AT_THE_HEAD = new Set(['service', 'urgency', 'answerBy', 'attempt']);

/** One sheet, the same in each language beside each other. Pure: facts and words in, a description of paper out. */
export function letterPaper(facts: LetterFacts, tongues: readonly Tongue[]): TDocumentDefinitions {
  const say = (word: (tongue: Tongue) => Line): Line[] => tongues.map(word);
  const words = (pick: (letter: Tongue['words']['letter']) => string): string[] =>
    tongues.map((tongue) => pick(tongue.words.letter));
  const { zone, answerBy, code } = facts;
  const head: Line[][] = [
    say(({ words: { letter } }) => ({ label: letter.from, text: facts.fromName })),
    say(({ words: { letter } }) => ({ label: letter.to, text: facts.toName })),
    say((tongue) => ({
      label: tongue.words.letter.service,
      text: codeText(tongue, 'service', facts.service),
    })),
    say((tongue) => ({
      label: tongue.words.letter.urgency,
      text: codeText(tongue, 'referral-urgency', facts.urgency),
    })),
    say((tongue) => ({ label: tongue.words.letter.sent, text: momentText(tongue, facts.sentAt, zone) })),
  ];
  const due = answerBy === null ? [] : [say((tongue) => dueLine(tongue, answerBy, zone))];
  const person = answered('person', facts.person, facts, tongues);
  const content: Content[] = [
    {
      columns: [
        {
          width: '*',
          stack: [
            { text: words(({ title }) => title).join(' · '), bold: true, fontSize: 16 },
            ...(code === null
              ? []
              : [{ text: code, bold: true, fontSize: 20, margin: [0, 8, 0, 0] as const }]),
          ] as Content[],
        },
        code === null ? { width: 90, text: '' } : { width: 90, qr: code, fit: 90 },
      ],
      margin: [0, 0, 0, 10],
    },
    ...lines([...head, ...due]),
    heading(words(({ needs }) => needs)),
    ...answered('referral', facts.ask, facts, tongues),
    ...(facts.conditions === null
      ? []
      : lines([
          say(({ words: { letter } }) => ({ label: letter.conditions, text: facts.conditions ?? '' })),
        ])),
    ...(person.length === 0 ? [] : [heading(words(({ person: label }) => label)), ...person]),
    ...(facts.accepted ? [] : [small(words((letter) => letter['no-name']))]),
    small(words(({ confidential }) => confidential)),
  ];
  return sheet(content, tongues[0]?.words.language ?? 'en', code ?? '');
}

const small = (texts: readonly string[]): Content => ({
  stack: [beside(texts.map((text) => ({ text, fontSize: 8.5 })))],
  margin: [0, 10, 0, 0],
});

function dueLine(
  tongue: Tongue,
  { due, rule, certain }: NonNullable<LetterFacts['answerBy']>,
  zone: string,
): Line {
  const { letter } = tongue.words;
  const sentences = [fillText(letter.rule, rule), ...(certain ? [] : [letter.uncertain])];
  return { label: letter['answer-by'], text: `${momentText(tongue, due, zone)}\n${sentences.join(' ')}` };
}

/** Every answer of a form in the order of its fields. */
function answered(
  formId: FormId,
  document: FormDocument,
  { zone }: LetterFacts,
  tongues: readonly Tongue[],
): Content[] {
  const fields: Form['fields'] = formOf(formId).fields;
  return lines(
    fields.flatMap(({ id, kind }) => {
      const value: FieldValue | undefined = document[id];
      if (value === undefined || AT_THE_HEAD.has(id)) return [];
      const place = `${formId}/${id}`;
      const all = tongues.flatMap((tongue): Line[] => {
        const text = fieldText(kind, value, place, { tongue, zone });
        return text === undefined || text === ''
          ? []
          : [{ label: tongue.labels.forms[`${place}/label`] ?? id, text }];
      });
      return all.length === tongues.length ? [all] : [];
    }),
  );
}
