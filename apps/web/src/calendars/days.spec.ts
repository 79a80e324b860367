import { entryOn, weeksOf } from './days';

const CALENDAR = {
  ...{ id: 'kz', revision: 1, zone: 'Asia/Almaty', weekend: [6, 7], listed: { from: 2025, to: 2027 } },
  days: [
    { on: '03-08', kind: 'off', name: "Women's Day", source: 'Code', confidence: 'likely' },
    { on: '2026-03-09', kind: 'off', name: 'Moved', source: 'Code', confidence: 'likely' },
    { on: '2026-03-14', kind: 'working', name: 'Worked', source: 'Decree', confidence: 'verified' },
    { on: '05-09', kind: 'off', name: 'Later only', source: 'Code', confidence: 'likely', from: 2027 },
  ],
} as const;
const calendar = { ...CALENDAR, weekend: [...CALENDAR.weekend], days: [...CALENDAR.days] };

describe('the month of a calendar', () => {
  it('begins on Monday, holds every day once and is filled up with nothing', () => {
    const weeks = weeksOf(calendar, 2026, 3);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.map((square) => square?.number ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      1,
    ]);
    expect(weeks.flat().filter((square) => square !== null)).toHaveLength(31);
    expect(weeksOf(calendar, 2028, 2).flat().filter(Boolean)).toHaveLength(29);
  });

  it('knows what is off: the weekend, a holiday, and not the Saturday that is worked', () => {
    const squares = weeksOf(calendar, 2026, 3).flat();
    const off = squares.flatMap((square) => (square?.isOff === true ? [square.number] : []));
    expect(off).toEqual([1, 7, 8, 9, 15, 21, 22, 28, 29]);
  });

  it('lets a full date go before a yearly one, and a yearly one only in its years', () => {
    expect(entryOn(calendar, '2026-03-08')?.name).toBe("Women's Day");
    expect(
      entryOn(
        { ...calendar, days: [...calendar.days, { ...CALENDAR.days[1], on: '2026-03-08' }] },
        '2026-03-08',
      )?.name,
    ).toBe('Moved');
    expect(entryOn(calendar, '2026-05-09')).toBeUndefined();
    expect(entryOn(calendar, '2027-05-09')?.name).toBe('Later only');
  });
});
