import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** What leaves the house in a calendar: a code and an instant. The name of a clock would say what the case is about. */
export interface DatedClock {
  readonly id: string;
  readonly caseCode: string | null;
  readonly due: string;
  readonly revision: number;
}

const A_QUARTER_S = 15 * 60;
const AN_HOUR_S = 3_600;

/** RFC 5545, every time in UTC: the calendar program knows where its reader is. */
export function deadlineCalendar(
  clocks: readonly DatedClock[],
  { word, now }: { readonly word: string; readonly now: string },
): string {
  const calendar = ical({
    name: 'Panoh',
    prodId: { company: 'panoh', product: 'deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: AN_HOUR_S,
  });
  for (const { id, caseCode, due, revision } of clocks)
    calendar
      .createEvent({
        id: `${id}@panoh`,
        sequence: revision,
        stamp: now,
        start: due,
        end: due,
        summary: caseCode === null ? word : `${caseCode} · ${word}`,
        transparency: ICalEventTransparency.TRANSPARENT,
      })
      .createAlarm({ trigger: A_QUARTER_S });
  return calendar.toString();
}
