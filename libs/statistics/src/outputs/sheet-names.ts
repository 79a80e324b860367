import { oneLine } from './spreadsheet-text';

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
/** Taken by Excel itself. */
const RESERVED = 'history';

/**
 * Names that a workbook takes: at most 31 letters, none of them forbidden, no two the same but for capitals.
 * @param alone stands for a name of which nothing is left
 */
export function sheetNames(wished: readonly string[], alone: string): string[] {
  const taken = new Set([RESERVED]);
  return wished.map((wish, place) => {
    const plain = clean(wish) || clean(alone) || String(place);
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` ${String(number)}`;
      const name = `${cut(plain, LONGEST - ending.length)}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** An apostrophe at either end would end the name in a reference. */
const clean = (name: string): string =>
  oneLine(name)
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');

const cut = (name: string, length: number): string => {
  if (name.length <= length) return name;
  const kept = name.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  return kept.replace(/[\s']+$/, '');
};
