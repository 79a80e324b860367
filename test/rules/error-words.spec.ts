import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codesIn, errorCodes } from './error-codes';
import { repository } from './planted-tree';

const wordsIn = (language: string): Record<string, string> =>
  JSON.parse(
    readFileSync(path.join(repository, `apps/web/src/words/${language}/errors.json`), 'utf8'),
  ) as Record<string, string>;

describe('words of errors', () => {
  const codes = errorCodes();

  it('are there for every code a person can meet', () => {
    expect(codes.size).toBeGreaterThan(200);
    const words = wordsIn('en');
    expect([...codes].filter((code) => !words[code]?.trim()).sort()).toEqual([]);
  });

  it('are there for nothing else', () => {
    expect(Object.keys(wordsIn('en')).filter((key) => !codes.has(key))).toEqual([]);
  });

  // What a code's details hold differs from place to place: a sentence that needs them would break in one of them.
  it.each(['en', 'ru'])('%s: are whole sentences that need nothing put in', (language) => {
    const odd = Object.entries(wordsIn(language)).filter(
      ([, text]) => /[{}<>]/.test(text) || !/[.!?]$/.test(text),
    );
    expect(odd).toEqual([]);
  });
});

describe('a code', () => {
  it.each([
    [`throw refused('BED.NOT_FREE', 'x')`, ['BED.NOT_FREE']],
    [`new DomainError('busy', 'BUSY', 'x')`, ['BUSY']],
    [`const AWAY = 'NETWORK'; new Problem(0, AWAY, 'x')`, ['NETWORK']],
    [`return { status, code: 'INTERNAL' }`, ['INTERNAL']],
    [`// BED.LOST, see 'BED.GONE'`, []],
  ])('is found in %s', (text, found) => {
    expect(codesIn('planted.ts', text)).toEqual(found);
  });
});
