/** What an export knows of one person: one cell each, in codes. No month, no place finer than a country, no id. */
export const RECORD_CELLS = [
  'year',
  'gender',
  'ageBand',
  'majority',
  'citizenship',
  'countryOfExploitation',
  'exploitation',
  'sexualExploitation',
  'industry',
  'meansOfControl',
  'recruitment',
  'recruiterRelation',
  'channel',
  'outcome',
] as const;
export type RecordCell = (typeof RECORD_CELLS)[number];

/** Null: nothing is known, or it was given up. Of a list its codes with this between them; empty: none of the list. */
export type CellText = string | null;
export const BETWEEN_CODES = '|';

export const codesIn = (text: CellText): readonly string[] =>
  text === null || text === '' ? [] : text.split(BETWEEN_CODES);

/**
 * By quasi-identifier: the cells that say it. An age that is given up takes "adult or child" with it, which would
 * say half of it again. A dimension that no cell tells cannot be looked for in an export.
 */
const SAID_BY: Readonly<Record<string, readonly RecordCell[]>> = {
  year: ['year'],
  gender: ['gender'],
  'age-band': ['ageBand', 'majority'],
  majority: ['majority'],
  citizenship: ['citizenship'],
  'country-of-exploitation': ['countryOfExploitation'],
  exploitation: ['exploitation'],
  'sexual-exploitation': ['sexualExploitation'],
  industry: ['industry'],
  'means-of-control': ['meansOfControl'],
  recruitment: ['recruitment'],
  'recruiter-relation': ['recruiterRelation'],
  channel: ['channel'],
  outcome: ['outcome'],
};

/** One thing by which a record could be recognised. */
export interface QuasiIdentifier {
  readonly dimension: string;
  /** No two of them have a cell in common. */
  readonly cells: readonly RecordCell[];
}

/** @param dimensions as the policy declares them, the one that is kept longest first */
export function quasiIdentifiersOf(dimensions: readonly string[]): QuasiIdentifier[] {
  const taken = new Set<RecordCell>();
  return dimensions.flatMap((dimension): QuasiIdentifier | [] => {
    const cells = (SAID_BY[dimension] ?? []).filter((cell) => !taken.has(cell));
    for (const cell of cells) taken.add(cell);
    return cells.length === 0 ? [] : { dimension, cells };
  });
}

/** The order in which cells are asked for: quasi-identifiers first, so that alike records begin alike. */
export function cellsInOrder(quasi: readonly QuasiIdentifier[]): RecordCell[] {
  const first = quasi.flatMap(({ cells }) => cells);
  return [...first, ...RECORD_CELLS.filter((cell) => !first.includes(cell))];
}
