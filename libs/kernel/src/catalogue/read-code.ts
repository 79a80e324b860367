import { invalid } from '../errors';
import type { Temporal } from '../time/temporal';
import { isCode, type Codebooks } from './codebook';
import type { Faults } from './fault';

/** What every reader of an answer is given: the lists, the day, and where faults go. */
export interface Reading {
  readonly books: Codebooks;
  readonly today: Temporal.PlainDate;
  readonly faults: Faults;
}

/** More answers than any list has codes. */
const MOST_CODES = 300;

/** @throws CODEBOOK.MISSING when the installation has no such list: a fault of the house, not of the answer */
export function readCode(
  list: string,
  raw: unknown,
  path: string,
  { books, faults }: Reading,
): string | null {
  const book = books.get(list);
  if (!book)
    throw invalid('CODEBOOK.MISSING', `Add the codebook "${list}" to config/codebooks.`, { codebook: list });
  if (typeof raw !== 'string') return faults.add(path, 'wrong-type');
  return isCode(book, raw) ? raw : faults.add(path, 'unknown-code');
}

/** Several codes of one list, each once, in the order given. */
export function readCodes(
  list: string,
  raw: unknown,
  path: string,
  reading: Reading,
): readonly string[] | null {
  if (!Array.isArray(raw)) return reading.faults.add(path, 'wrong-type');
  if (raw.length > MOST_CODES) return reading.faults.add(path, 'too-many');
  const codes = raw.map((code: unknown) => readCode(list, code, path, reading));
  const known = [...new Set(codes)].filter((code) => code !== null);
  return known.length === 0 ? null : known;
}
