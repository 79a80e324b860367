import { type DimensionId, NOT_KNOWN } from '../dimension';
import type { Chunk, Numbers } from './chunk';
import { presentMonths } from './code-steps';
import { MONTH_COLUMNS, type MonthColumn, placeOf } from './columns';
import type { FactColumns } from './fact-columns';
import { type Members, membersOf } from './members';
import { monthCode } from './months';
import { heldOf, statedCodes } from './steps';

/** Lines of a table: which a row of a chunk belongs to, by its number in one column. */
export interface Cut {
  /** Codes, by class. */
  readonly codes: readonly string[];
  readonly members: Members;
  numbersOf(chunk: Chunk): Numbers;
}

const NO_NUMBERS = new Uint8Array();

/** @throws DomainError STATISTICS.UNKNOWN_DIMENSION */
export function cutBy(columns: FactColumns, count: MonthColumn, dimension: DimensionId): Cut {
  const held = heldOf(dimension);
  switch (held.kind) {
    case 'month': {
      const at = MONTH_COLUMNS.indexOf(count);
      const present = presentMonths(columns.chunks, at);
      const codes: string[][] = Array.from({ length: (present.at(-1) ?? 0) + 1 }, () => []);
      for (const month of present) codes[month] = [held.codeOf(monthCode(month))];
      return { ...named(codes), numbersOf: ({ months }) => months[at] ?? NO_NUMBERS };
    }
    case 'code': {
      const at = placeOf(held.column);
      const codes = [NOT_KNOWN, ...columns.codes[held.column].words].map((code) => [code]);
      return { ...named(codes), numbersOf: ({ numbers }) => numbers[at] ?? NO_NUMBERS };
    }
    case 'list': {
      const at = placeOf(held.column);
      const codes = [null, ...columns.lists[held.column].words].map(statedCodes);
      return { ...named(codes), numbersOf: ({ numbers }) => numbers[at] ?? NO_NUMBERS };
    }
  }
}

/** @param codesOf by number: the codes of whoever has it */
function named(codesOf: readonly (readonly string[])[]): Pick<Cut, 'codes' | 'members'> {
  const codes = [...new Set(codesOf.flat())];
  const classes = new Map(codes.map((code, place) => [code, place]));
  return {
    codes,
    members: membersOf(codesOf.map((list) => list.flatMap((code) => classes.get(code) ?? []))),
  };
}
