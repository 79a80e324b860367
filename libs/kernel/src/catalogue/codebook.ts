import { invalid } from '../errors';
import { listOf, recordOf, textOf } from './parsed';

/** Where the codes come from. Codes of ours inside a foreign standard are marked `extension`. */
export const STANDARDS = ['htcds-2.0', 'iso-3166-1', 'iso-15924', 'iso-639', 'panoh'] as const;
export type Standard = (typeof STANDARDS)[number];

export interface CodebookEntry {
  readonly code: string;
  readonly extension: boolean;
}

/** One picklist in one version. Labels live outside it and may be corrected at any time. */
export interface Codebook {
  readonly id: string;
  readonly version: number;
  readonly standard: Standard;
  readonly source: string;
  readonly entries: readonly CodebookEntry[];
}

/** Every list by its id: what validation asks whether a code exists. */
export type Codebooks = ReadonlyMap<string, Codebook>;

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/;

/**
 * Reads one codebook out of parsed YAML or JSON.
 * @throws CODEBOOK.INVALID naming the list and what is wrong with it
 */
export function codebook(parsed: unknown): Codebook {
  const file = recordOf(parsed);
  const id = textOf(file?.['id']);
  if (!file || !id || !ID.test(id)) throw broken('?', 'it needs an id in lower case with hyphens');
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw broken(id, 'its version must be a whole number from 1');
  const standard = STANDARDS.find((known) => known === file['standard']);
  if (!standard) throw broken(id, `its standard must be one of ${STANDARDS.join(', ')}`);
  const source = textOf(file['source']);
  if (!source) throw broken(id, 'it must name its source');
  const entries = (listOf(file['codes']) ?? []).map((code) => entryOf(id, code));
  if (entries.length === 0) throw broken(id, 'it holds no codes');
  if (new Set(entries.map(({ code }) => code)).size < entries.length)
    throw broken(id, 'a code stands in it twice');
  if (standard === 'panoh' && entries.some(({ extension }) => extension))
    throw broken(id, 'a list of our own has no extensions');
  return { id, version, standard, source, entries };
}

/** @throws CODEBOOK.INVALID when two lists carry the same id */
export function codebooks(books: Iterable<Codebook>): Codebooks {
  const byId = new Map<string, Codebook>();
  for (const book of books) {
    if (byId.has(book.id)) throw broken(book.id, 'another list has the same id');
    byId.set(book.id, book);
  }
  return byId;
}

const codesOf = new WeakMap<Codebook, ReadonlySet<string>>();

export function isCode(book: Codebook, code: string): boolean {
  let codes = codesOf.get(book);
  if (!codes) {
    codes = new Set(book.entries.map((entry) => entry.code));
    codesOf.set(book, codes);
  }
  return codes.has(code);
}

function entryOf(id: string, parsed: unknown): CodebookEntry {
  const entry = recordOf(parsed);
  const code = textOf(entry ? entry['code'] : parsed);
  if (!code || !CODE.test(code))
    throw broken(id, 'every code must be a word of letters, digits, hyphens, dots, colons or underscores');
  return { code, extension: entry?.['extension'] === true };
}

function broken(id: string, why: string) {
  return invalid('CODEBOOK.INVALID', `Correct the codebook "${id}": ${why}.`, { codebook: id });
}
