/** A day as it is typed: three parts, each of which may still be missing. */
export interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export function partsOf(iso: string | undefined): DayParts {
  const [year = '', month = '', day = ''] = (iso ?? '').split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

const two = (part: string): string => part.padStart(2, '0');

/** YYYY-MM-DD, if there is such a day. */
export function dayIn({ day, month, year }: DayParts): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined;
  const iso = `${year}-${two(month)}-${two(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** YYYY-MM. */
export const monthIn = ({ month, year }: DayParts): string | undefined =>
  month !== '' && /^\d{4}$/.test(year) ? `${year}-${two(month)}` : undefined;

/** All parts are there and yet it is no day: the 31st of June. */
export const isNoDay = (parts: DayParts): boolean =>
  parts.day !== '' && parts.month !== '' && parts.year.length >= 4 && dayIn(parts) === undefined;
