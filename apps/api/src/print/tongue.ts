import { fillText, Temporal } from '@panoh/kernel';
import type { LanguageLabels } from '@panoh/lawbook';
import type { PrintWords } from './print-words';

/** All that is needed to say something on paper in one language. */
export interface Tongue {
  readonly words: PrintWords;
  readonly labels: LanguageLabels;
}

/** `Tue 24 March 2026, 18:00 (Asia/Almaty)`: paper travels, so it names the zone. */
export function momentText({ words: { time } }: Tongue, at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  const said = fillText(time.moment, {
    ...dayWords(time, local),
    weekday: time.weekdays[local.dayOfWeek - 1] ?? '',
    time: `${two(local.hour)}:${two(local.minute)}`,
  });
  return `${said} (${zone})`;
}

export const dayText = ({ words: { time } }: Tongue, date: Temporal.PlainDate): string =>
  fillText(time.day, dayWords(time, date));

export const dayIn = (tongue: Tongue, at: Temporal.Instant, zone: string): string =>
  dayText(tongue, at.toZonedDateTimeISO(zone).toPlainDate());

export const codeText = ({ labels }: Tongue, list: string, code: string): string =>
  labels.lists[list]?.[code] ?? code;

const dayWords = (
  { months }: PrintWords['time'],
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
): Record<string, string> => ({ day: String(day), month: months[month - 1] ?? '', year: String(year) });

const two = (number: number): string => String(number).padStart(2, '0');
