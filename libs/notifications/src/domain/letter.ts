import { fillText } from '@panoh/kernel';
import { type NoticeTexts, textsIn } from './notice-texts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/**
 * What leaves the house: that something waits, and where to sign in. Not of what kind, not in which case, not
 * by when; the same letter whatever happened.
 */
export function letterOf(
  texts: NoticeTexts,
  to: { language: string; urgent: boolean; link: string },
): Letter {
  const { mail } = textsIn(texts, to.language);
  return {
    subject: to.urgent ? mail.urgentSubject : mail.subject,
    text: fillText(mail.body, { link: to.link }),
  };
}
