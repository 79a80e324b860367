import type { Dimension, Table } from './definition';

const LAST = ['_none', '_not-known'];

export interface Line {
  readonly code: string;
  readonly label: string;
  /** Where it stands in the answer. */
  readonly index: number;
}

/**
 * Lines in the order a reader looks for them: a list's own order, countries by name, unknown at the end. Never by
 * size: the order would say what the cells hide.
 */
export function arrange(codes: Table['rows'], dimension: Dimension, label: (code: string) => string): Line[] {
  const lines = codes.map((code, index) => ({ code, label: label(code), index }));
  if (dimension.codebook === null) return lines;
  const place = new Map(dimension.codes.map(({ code }, index) => [code, index]));
  const groups = dimension.groups.map(({ id }) => id);
  const byName = dimension.codebook === 'country';
  return lines.sort((one, other) => {
    const end = LAST.indexOf(one.code) - LAST.indexOf(other.code);
    if (end !== 0) return end;
    // After the values that stand alone; and among themselves as the installation has them.
    const group = groups.indexOf(one.code) - groups.indexOf(other.code);
    if (group !== 0) return group;
    if (byName) return one.label.localeCompare(other.label);
    return (place.get(one.code) ?? place.size) - (place.get(other.code) ?? place.size);
  });
}
