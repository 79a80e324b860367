import type { Grid } from '../tables/grid';
import { ascending, atomsOf } from '../tables/guarded-headings';
import type { Heading, TableShape } from '../tables/published-table';
import type { Attack } from './verdict';

const AREAS: ReadonlySet<string> = new Set([
  'region',
  'jurisdiction',
  'country-of-exploitation',
  'citizenship',
]);
const KNOWN = 'known';

/** What it is about these tables, taken together, that tells more than each does by itself. */
export function kindOfAttack(grid: Grid, tables: readonly TableShape[], isExact: boolean): Attack {
  if (tables.length < 2) return isExact ? 'subtraction' : 'bounds';
  const pairs = tables.flatMap((one, at) => tables.slice(at + 1).map((other) => [one, other] as const));
  const differ = (
    axis: number,
    how: (one: readonly Heading[], other: readonly Heading[]) => boolean,
  ): boolean => pairs.some(([one, other]) => how(linesOf(grid, one, axis), linesOf(grid, other, axis)));
  const axes = grid.axes.map((_, axis) => axis);
  if (axes.some((axis) => grid.axes[axis]?.id === KNOWN && differ(axis, coverOthers)))
    return 'successive-dates';
  if (axes.some((axis) => differ(axis, coverOthers))) return 'filters';
  const shifted = axes.filter((axis) => differ(axis, cutAcross));
  if (shifted.some((axis) => AREAS.has(grid.axes[axis]?.id ?? ''))) return 'areas';
  return shifted.length > 0 ? 'shifted-bands' : 'linked-tables';
}

function linesOf({ axes }: Grid, { parts }: TableShape, axis: number): readonly Heading[] {
  const everybody = Array.from({ length: axes[axis]?.classes ?? 0 }, (_, one) => one);
  return parts.find((part) => part.axis === axis)?.headings ?? [{ id: 'total', classes: everybody }];
}

const coverOthers = (one: readonly Heading[], other: readonly Heading[]): boolean =>
  heldBy(one).join() !== heldBy(other).join();

/** Neither of the two is but a finer cut of the other. */
function cutAcross(one: readonly Heading[], other: readonly Heading[]): boolean {
  const [left, right, both] = [one, other, [...one, ...other]].map((lines) => atomsOf(lines).length);
  return left !== both && right !== both;
}

const heldBy = (lines: readonly Heading[]): number[] => ascending(lines.flatMap(({ classes }) => classes));
