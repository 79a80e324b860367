import fc from 'fast-check';
import { indicatorSheet } from './indicator-sheet';
import { suggestion, SUGGESTIONS } from './suggestion';

const labour = indicatorSheet({
  ...{ sheet: 'labour', edition: 1, source: 'test' },
  indicators: [
    { code: 'labour.pay', strength: 'strong' },
    { code: 'labour.locked', strength: 'strong', danger: true },
    { code: 'labour.hours', strength: 'medium' },
    { code: 'labour.contract', strength: 'weak' },
  ],
});
const child = indicatorSheet({
  ...{ sheet: 'child', edition: 1, source: 'test' },
  indicators: [{ code: 'child.younger', strength: 'strong', child: true }],
});
const sheets = [labour, child];
const answers = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([indicator, answer]) => ({ indicator, answer }));

describe('a suggestion', () => {
  it('is made for the sheets that were used, and for no other', () => {
    expect(suggestion(sheets, [])).toEqual([]);
    expect(suggestion(sheets, answers({ 'labour.pay': 'seen' })).map(({ sheet }) => sheet)).toEqual([
      'labour',
    ]);
  });

  it.each([
    [{ 'labour.pay': 'told', 'labour.locked': 'seen' }, ['safety-first', 'strong-signs']],
    [{ 'labour.hours': 'documented', 'labour.pay': 'absent' }, ['some-signs']],
    [{ 'labour.contract': 'told' }, ['some-signs', 'ask-more']],
    [{ 'labour.pay': 'unknown' }, ['no-sign-recorded', 'ask-more']],
    [
      {
        'labour.pay': 'absent',
        'labour.locked': 'absent',
        'labour.hours': 'absent',
        'labour.contract': 'absent',
      },
      ['no-sign-recorded'],
    ],
  ])('for %j says %j', (given, texts) => {
    expect(suggestion(sheets, answers(given))).toEqual([{ sheet: 'labour', texts }]);
  });

  it('sends a possible child on the path for children', () => {
    expect(suggestion(sheets, answers({ 'child.younger': 'seen' }))[0]?.texts).toContain('treat-as-child');
  });

  it('hears the officer’s own view of how strong a sign is', () => {
    const row = { indicator: 'labour.contract', answer: 'seen' };
    const two = (strength?: string) => [
      { ...row, strength },
      { indicator: 'labour.pay', answer: 'seen' },
    ];
    expect(suggestion(sheets, two())[0]?.texts).not.toContain('strong-signs');
    expect(suggestion(sheets, two('strong'))[0]?.texts).toContain('strong-signs');
  });

  it('never speaks of a status, whatever the answers are', () => {
    const codes = sheets.flatMap(({ indicators }) => indicators.map(({ code }) => code));
    const row = fc.record({
      indicator: fc.constantFrom(...codes, 'nothing.known'),
      answer: fc.constantFrom('seen', 'told', 'documented', 'absent', 'unknown', 'else'),
    });
    const status = /victim|identif|presum|confirm|negative|status|decid/i;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (given) => {
        for (const { texts } of suggestion(sheets, given)) {
          expect(texts.filter((text) => !SUGGESTIONS.includes(text) || status.test(text))).toEqual([]);
          expect(texts.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
