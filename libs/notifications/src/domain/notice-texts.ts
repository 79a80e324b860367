import { invalid, TextFile } from '@panoh/kernel';
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
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'mail/body': ['link'],
  ...Object.fromEntries(NOTICE_KINDS.map((kind) => [`notices/${kind}`, ['code', 'due']])),
};

/**
 * Checks one parsed file.
 * @throws DomainError NOTICE.TEXTS naming the file and the key
 */
export function languageTexts(document: unknown, file: string): LanguageTexts {
  const said = new TextFile(document, { file, code: 'NOTICE.TEXTS', words: WORDS });
  return {
    language: said.text('language'),
    mail: {
      subject: said.text('mail/subject'),
      urgentSubject: said.text('mail/urgent-subject'),
      body: said.text('mail/body'),
    },
    calendar: { deadline: said.text('calendar/deadline') },
    notices: said.texts('notices', NOTICE_KINDS),
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
