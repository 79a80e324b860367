import { dueFrom, parseTimeLimit, Temporal } from '@panoh/kernel';
import { explain } from './explain';

const CALENDAR = {
  ...{ id: 'uz', revision: 7, zone: 'Asia/Tashkent', weekend: [6, 7], listed: { from: 2025, to: 2025 } },
  days: [
    { on: '12-08', kind: 'off', name: 'Constitution Day', source: 'Labour Code', confidence: 'verified' },
    {
      on: '2026-01-05',
      kind: 'off',
      name: 'New Year',
      movedFrom: 'saturday',
      source: 'Labour Code',
      confidence: 'verified',
    },
    { on: '2025-12-10', kind: 'off', name: 'Extra day', source: 'announcement', confidence: 'uncertain' },
  ],
} as const;
const rule = (limit: string) => ({
  ...{
    code: 'NRM-PLN',
    limit: parseTimeLimit(limit),
    rollForward: false,
    warn: [],
    pausable: true,
    ladder: [],
  },
  ...({ source: 'Resolution 60', confidence: 'likely' } as const),
});
const why = (limit: string, pauses: { from: Temporal.Instant; until: Temporal.Instant }[] = []): string => {
  const start = Temporal.Instant.from('2025-12-03T09:00:00Z');
  const asked = rule(limit);
  const { derivation } = dueFrom({
    ...{ rule: asked.limit, start, zone: 'Asia/Tashkent', calendars: [CALENDAR], pauses },
    tzdata: '2025c',
  });
  return explain(asked, derivation).join('\n');
};

describe('the explanation of a date', () => {
  it('names rule, source, day 0, every holiday that mattered with its mark, and the end', () => {
    expect(why('5wd')).toBe(
      [
        'The rule NRM-PLN gives 5 working days. Source: Resolution 60 (likely).',
        'The clock started on Wed 3 December 2025 14:00 (Asia/Tashkent).',
        'The day of the event, Wed 3 December 2025, is day 0; the working day number 5 after it is Fri 12 December 2025.',
        'Mon 8 December 2025 is a day off: Constitution Day (Labour Code, verified).',
        'Wed 10 December 2025 is a day off: Extra day (announcement, uncertain).',
        'The last day counts to its end.',
        'Working days were counted by calendar uz, revision 7.',
        'A holiday that matters here is marked uncertain.',
        'So it is due by Fri 12 December 2025 23:59. Zone rules: 2025c.',
      ].join('\n'),
    );
  });

  it.each([
    ['24h', 'Hours run by day and night: 24 hours are added.'],
    ['30cd', 'is day 0; 30 calendar days later is Fri 2 January 2026.'],
    ['3mo', '3 months after Wed 3 December 2025 is Tue 3 March 2026.'],
    ['2025-12-31', 'The date Wed 31 December 2025 is fixed and does not move.'],
  ])('has words for %s', (limit, sentence) => {
    expect(why(limit)).toContain(sentence);
  });

  it('says how long the clock stood still, and that later holidays are not entered yet', () => {
    const [from, until] = ['2025-12-04T09:00:00Z', '2025-12-06T09:00:00Z'].map((text) =>
      Temporal.Instant.from(text),
    );
    const told = why('30cd', from && until ? [{ from, until }] : []);
    expect(told).toMatch(
      /stood still from Thu 4 December 2025 \d\d:\d\d.* to Sat 6 December 2025 .* adds 2 calendar days\./,
    );
    expect(why('30wd')).toContain(
      'Mon 5 January 2026 is a day off: New Year, moved from Saturday (Labour Code,',
    );
    expect(why('30wd')).toContain('Movable holidays of 2026 are not entered yet: the date may still move.');
  });
});
