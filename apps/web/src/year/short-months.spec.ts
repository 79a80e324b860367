import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '@panoh/kernel';
import { shortMonths } from './short-months';

const words = path.join(__dirname, '../words');

describe('short names of months', () => {
  it.each(LANGUAGES)('are twelve different ones in %s', (language) => {
    const time = JSON.parse(readFileSync(path.join(words, language, 'time.json'), 'utf8')) as Record<
      string,
      string
    >;
    const names = Array.from({ length: 12 }, (_, index) => time[`alone.${String(index + 1)}`] ?? '');
    expect(new Set(shortMonths(names)).size).toBe(12);
  });

  it('keep the beginning where it is enough', () => {
    expect(shortMonths(['may', 'iyun', 'iyul'])).toEqual(['may', 'iyn', 'iyl']);
  });
});
