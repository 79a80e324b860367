import { type Codebooks, invalid, isCode } from '@panoh/kernel';
import { type Dimension, NONE_OF_THEM, NOT_KNOWN } from './dimension';
import type { CheckedTable } from './table-definition';

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * A filter is noted in the audit and kept with a report: no word may reach them that is not a code.
 * @throws DomainError STATISTICS.UNKNOWN_CODE, which does not repeat what was typed
 */
export function refuseUnknownCodes({ filters }: Pick<CheckedTable, 'filters'>, books: Codebooks): void {
  for (const { dimension, codes } of filters)
    if (!codes.every((code) => isKnownCode(dimension, code, books)))
      throw invalid(
        'STATISTICS.UNKNOWN_CODE',
        'A filter has a value that is not in its list. Choose one from the list.',
        { dimension: dimension.id },
      );
}

/** Whether it is a code of the dimension, or one of those for nobody and for nothing known. */
export function isKnownCode({ id, codebook, several }: Dimension, code: string, books: Codebooks): boolean {
  if (codebook === null) return (id === 'year' ? YEAR : MONTH).test(code);
  if (code === NOT_KNOWN || (several && code === NONE_OF_THEM)) return true;
  const book = books.get(codebook);
  return book !== undefined && isCode(book, code);
}
