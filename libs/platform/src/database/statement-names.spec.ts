import { statementName } from './statement-names';

describe('a statement', () => {
  it('is prepared once it is asked often, under one name for ever', () => {
    const ask = () => statementName('SELECT often');
    const names = Array.from({ length: 8 }, ask);
    expect(names.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
    expect(new Set(names.slice(4)).size).toBe(1);
    expect(names[4]).toMatch(/^often_\d+$/);
  });

  it('that is made anew each time is not, and neither are too many', () => {
    for (let number = 0; number < 3_000; number++)
      expect(statementName(`SELECT ${String(number)}`)).toBeUndefined();
    const named = Array.from({ length: 700 }, (_, number) =>
      Array.from({ length: 6 }, () => statementName(`SELECT again ${String(number)}`)).at(-1),
    ).filter((name) => name !== undefined);
    expect(named.length).toBeLessThanOrEqual(500);
    expect(new Set(named).size).toBe(named.length);
  });
});
