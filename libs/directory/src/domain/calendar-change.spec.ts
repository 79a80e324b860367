import { type Calendar, DomainError } from '@panoh/kernel';
import { type CalendarChange, changeCalendar } from './calendar-change';

const calendar: Calendar = {
  ...{ id: 'uz', revision: 3, zone: 'Asia/Tashkent', weekend: [6, 7], listed: { from: 2025, to: 2026 } },
  days: [{ on: '03-21', kind: 'off', name: 'Navruz', source: 'Labour Code', confidence: 'likely' }],
};
const eid: CalendarChange = {
  ...{ change: 'add', kind: 'off', on: '2025-03-31', name: ' Ramazon hayiti ', source: 'Decree 1' },
  confidence: 'verified',
};

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (fault) {
    return fault instanceof DomainError ? fault.code : undefined;
  }
}

describe('changing a calendar', () => {
  it('adds a day as the next revision', () => {
    const changed = changeCalendar(calendar, eid);
    expect(changed.revision).toBe(4);
    expect(changed.days).toContainEqual({
      ...{
        on: '2025-03-31',
        kind: 'off',
        name: 'Ramazon hayiti',
        source: 'Decree 1',
        confidence: 'verified',
      },
    });
    expect(calendar.days).toHaveLength(1);
  });

  it('keeps of a holiday which it is, and from which weekday it was moved', () => {
    const { days } = changeCalendar(calendar, { ...eid, holiday: 'eid-al-fitr', movedFrom: 'sunday' });
    expect(days.at(-1)).toMatchObject({ on: '2025-03-31', holiday: 'eid-al-fitr', movedFrom: 'sunday' });
  });

  it('removes a day', () => {
    expect(changeCalendar(calendar, { change: 'remove', on: '03-21' }).days).toEqual([]);
  });

  it.each([
    [{ ...eid, on: '03-31' }, 'CALENDAR.DAY'],
    [{ ...eid, on: '2025-02-30' }, 'CALENDAR.DAY'],
    [{ ...eid, name: ' ' }, 'CALENDAR.TEXT'],
    [{ change: 'remove' as const, on: '2025-03-31' }, 'CALENDAR.DAY_NOT_THERE'],
  ])('refuses %j', (change, code) => {
    expect(codeOf(() => changeCalendar(calendar, change))).toBe(code);
  });

  it('refuses a day that is there already', () => {
    const twice = (): Calendar => changeCalendar(changeCalendar(calendar, eid), eid);
    expect(codeOf(twice)).toBe('CALENDAR.DAY_THERE_ALREADY');
  });
});
