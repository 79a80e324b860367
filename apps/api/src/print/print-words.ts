import { TextFile, type Texts } from '@panoh/kernel';

const LETTER = [
  ...([
    'title',
    'code',
    'from',
    'to',
    'service',
    'urgency',
    'sent',
    'answer-by',
    'rule',
    'uncertain',
  ] as const),
  ...(['needs', 'person', 'no-name', 'conditions', 'confidential', 'yes', 'no'] as const),
] as const;
const CARD = ['keep', 'say'] as const;
const CONSENTS = [
  ...([
    'title',
    'intro',
    'answer',
    'given',
    'refused',
    'unable',
    'not-asked',
    'withdrawn',
    'expired',
  ] as const),
  ...([
    'receives',
    'contents',
    'until',
    'nobody',
    'own-organisation',
    'circle',
    'somebody',
    'public',
  ] as const),
  ...(['anywhere', 'how', 'how-text', 'safe'] as const),
] as const;
const TIME = ['moment', 'day'] as const;

/** What may stand between braces, part by part. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'time/moment': ['weekday', 'day', 'month', 'year', 'time'],
  'time/day': ['day', 'month', 'year'],
  'letter/rule': ['code', 'limit', 'source'],
  'consents/withdrawn': ['when'],
  'consents/expired': ['when'],
  'consents/own-organisation': ['name'],
  'consents/circle': ['kinds', 'place'],
};

/** What is printed in one language, beside the labels of codes and forms. */
export interface PrintWords {
  readonly language: string;
  readonly time: Texts<typeof TIME> & {
    readonly weekdays: readonly string[];
    readonly months: readonly string[];
  };
  readonly letter: Texts<typeof LETTER>;
  readonly card: Texts<typeof CARD>;
  readonly consents: Texts<typeof CONSENTS>;
}

/**
 * Checks one parsed file of config/letters.
 * @throws DomainError PRINT.WORDS naming the file and the key
 */
export function printWords(document: unknown, file: string): PrintWords {
  const said = new TextFile(document, { file, code: 'PRINT.WORDS', words: WORDS });
  return {
    language: said.text('language'),
    time: {
      ...said.texts('time', TIME, ['weekdays', 'months']),
      ...{ weekdays: said.list('time/weekdays', 7), months: said.list('time/months', 12) },
    },
    letter: said.texts('letter', LETTER),
    card: said.texts('card', CARD),
    consents: said.texts('consents', CONSENTS),
  };
}
