import { invalid } from '@panoh/kernel';
import { NOTICE_KINDS, type NoticeKind } from './notice-kind';

/** What one language file says. Mails say less than notices: a mail box is read over shoulders. */
export interface LanguageTexts {
  readonly language: string;
  readonly mail: { readonly subject: string; readonly urgentSubject: string; readonly body: string };
  /** What a calendar outside the house calls every clock. */
  readonly calendar: { readonly deadline: string };
  readonly notices: Readonly<Record<NoticeKind, string>>;
}

export type NoticeTexts = ReadonlyMap<string, LanguageTexts>;

export const FALLBACK_LANGUAGE = 'en';

/** What may stand between braces. In a mail only the link. */
const NOTICE_WORDS = ['code', 'due'];
const MAIL_WORDS = ['link'];

/**
 * Checks one parsed file.
 * @throws DomainError NOTICE.TEXTS naming the file and the key
 */
export function languageTexts(document: unknown, file: string): LanguageTexts {
  const wrong = (key: string): never => {
    throw invalid(
      'NOTICE.TEXTS',
      `${file}: "${key}" is missing, empty or uses a word that is not known there.`,
    );
  };
  const part = (of: unknown, key: string): unknown =>
    typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[key] : undefined;
  const text = (of: unknown, key: string, words: readonly string[]): string => {
    const found = part(of, key);
    if (typeof found !== 'string' || found.trim() === '') return wrong(key);
    const used = [...found.matchAll(/\{([^}]*)\}/g)].map(([, word]) => word ?? '');
    return used.every((word) => words.includes(word)) ? found.trim() : wrong(key);
  };
  const [mail, calendar, notices] = ['mail', 'calendar', 'notices'].map((key) => part(document, key));
  const extra = Object.keys(notices ?? {}).find((key) => !(NOTICE_KINDS as readonly string[]).includes(key));
  if (extra !== undefined) wrong(extra);
  return {
    language: text(document, 'language', []),
    mail: {
      subject: text(mail, 'subject', []),
      urgentSubject: text(mail, 'urgent-subject', []),
      body: text(mail, 'body', MAIL_WORDS),
    },
    calendar: { deadline: text(calendar, 'deadline', []) },
    notices: Object.fromEntries(
      NOTICE_KINDS.map((kind) => [kind, text(notices, kind, NOTICE_WORDS)]),
    ) as Record<NoticeKind, string>,
  };
}

/** The reader's language, or the one every notice exists in. */
export function textsIn(texts: NoticeTexts, language: string): LanguageTexts {
  const found = texts.get(language) ?? texts.get(FALLBACK_LANGUAGE);
  if (found === undefined)
    throw invalid(
      'NOTICE.TEXTS',
      `There are no notices in ${FALLBACK_LANGUAGE}. Look into config/notifications.`,
    );
  return found;
}

export const filled = (template: string, words: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
