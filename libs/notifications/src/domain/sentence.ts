import { fillText, type Temporal } from '@panoh/kernel';
import type { NoticeKind } from './notice-kind';
import { type NoticeTexts, textsIn } from './notice-texts';

export interface Reader {
  readonly language: string;
  readonly zone: string;
}

export interface Sentence {
  readonly text: string;
  readonly language: string;
  /** The reader asked for another language than the sentence is in. */
  readonly fallback: boolean;
}

const NOTHING = '–';

/** One sentence of one notice, as its reader sees it inside Panoh. */
export function sentenceOf(
  texts: NoticeTexts,
  { kind, caseCode, due }: { kind: NoticeKind; caseCode: string | null; due: Temporal.Instant | null },
  reader: Reader,
): Sentence {
  const { language, notices } = textsIn(texts, reader.language);
  const words = {
    code: caseCode ?? NOTHING,
    due: due === null ? NOTHING : timeText(due, reader.zone, language),
  };
  return { text: fillText(notices[kind], words), language, fallback: language !== reader.language };
}

/** `Tue 11 March, 16:10`, in the reader's words and zone. */
const timeText = (at: Temporal.Instant, zone: string, language: string): string =>
  at.toZonedDateTimeISO(zone).toLocaleString(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
