import { invalid } from '@panoh/kernel';

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

type Texts<Keys extends readonly string[]> = Readonly<Record<Keys[number], string>>;

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
  const wrong = (key: string): never => {
    throw invalid(
      'PRINT.WORDS',
      `${file}: "${key}" is missing, empty, not known or uses a word that is not known there.`,
    );
  };
  const part = (of: unknown, key: string): unknown =>
    typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[key] : undefined;
  const text = (value: unknown, key: string): string => {
    if (typeof value !== 'string' || value.trim() === '') return wrong(key);
    const used = [...value.matchAll(/\{([^}]*)\}/g)].map(([, word]) => word ?? '');
    return used.every((word) => WORDS[key]?.includes(word)) ? value.trim() : wrong(key);
  };
  const texts = <Keys extends readonly string[]>(
    name: string,
    keys: Keys,
    more: string[] = [],
  ): Texts<Keys> => {
    const own = part(document, name);
    const extra = Object.keys(own ?? {}).find((key) => !keys.includes(key) && !more.includes(key));
    if (extra !== undefined) wrong(`${name}/${extra}`);
    return Object.fromEntries(
      keys.map((key) => [key, text(part(own, key), `${name}/${key}`)]),
    ) as Texts<Keys>;
  };
  const names = (key: string, count: number): readonly string[] => {
    const list = part(part(document, 'time'), key);
    return Array.isArray(list) && list.length === count
      ? list.map((name) => text(name, `time/${key}`))
      : wrong(`time/${key}`);
  };
  return {
    language: text(part(document, 'language'), 'language'),
    time: {
      ...texts('time', TIME, ['weekdays', 'months']),
      ...{ weekdays: names('weekdays', 7), months: names('months', 12) },
    },
    letter: texts('letter', LETTER),
    card: texts('card', CARD),
    consents: texts('consents', CONSENTS),
  };
}

export const filled = (template: string, words: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
