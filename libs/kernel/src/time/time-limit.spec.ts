import { parseTimeLimit, parseTimeSpan, timeLimitText } from './time-limit';

const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

test.each(['1h', '24h', '30cd', '5wd', '6mo', '2026-02-28', '9999h'])(
  '%s is read and written alike',
  (text) => {
    expect(timeLimitText(parseTimeLimit(text))).toBe(text);
  },
);

test.each(['', '0h', '-1cd', '1.5h', '24', 'h', '5 wd', '10000h', '5WD', '1y', '2026-2-8', 'tomorrow'])(
  '"%s" is not a span of time',
  (text) => {
    expect(() => parseTimeLimit(text)).toThrow(refusal('TIME.SPAN_INVALID'));
  },
);

test.each(['2026-02-30', '2026-13-01'])('%s does not exist', (text) => {
  expect(() => parseTimeLimit(text)).toThrow(refusal('TIME.DATE_INVALID'));
});

test('a date is no span', () => {
  expect(() => parseTimeSpan('2026-02-28')).toThrow(refusal('TIME.SPAN_INVALID'));
});
