import type { Equations } from './equations';
import type { Examiner } from './examine';
import { freedomOf } from './freedom';
import { onlyColumns } from './neighbourhood';
import { Pressure } from './pressure';
import { byChanges, byFreedom } from './programme';
import type { Solver } from '../solver';
import type { Standing } from './standing';

/** Equations that share no row with others, or some columns of them, and what must stay open in them. */
export interface Field {
  /** The component. */
  readonly number: number;
  readonly equations: Equations;
  readonly isSum: Uint8Array;
  /** By column; −1 for sums. */
  readonly unknowns: Int32Array;
  readonly concerns: readonly Concern[];
  readonly examiner: Examiner;
  /** Whether it is the whole component: what its programme cannot do is then impossible. */
  readonly isWhole: boolean;
}

export interface Concern {
  readonly standing: Standing;
  readonly columns: Int32Array;
}

/** The field as if everything but these columns stayed as it is. */
export function partOf(field: Field, concernsOf: readonly (readonly number[])[], columns: Int32Array): Field {
  const own = new Map<number, number[]>();
  columns.forEach((column, place) => {
    for (const concern of concernsOf[column] ?? []) {
      const list = own.get(concern) ?? [];
      own.set(concern, list);
      list.push(place);
    }
  });
  return {
    ...field,
    equations: onlyColumns(field.equations, columns),
    isSum: Uint8Array.from(columns, (column) => field.isSum[column] ?? 0),
    unknowns: columns.map((column) => field.unknowns[column] ?? -1),
    concerns: [...own].flatMap(([concern, list]) => {
      const standing = field.concerns[concern]?.standing;
      return standing?.isOpen() === true ? [{ standing, columns: Int32Array.from(list) }] : [];
    }),
    isWhole: false,
  };
}

/** By column: the concerns that it is part of. */
export function concernsByColumn({ unknowns, concerns }: Field): number[][] {
  const byColumn = Array.from(unknowns, (): number[] => []);
  concerns.forEach(({ columns }, concern) => {
    for (const column of columns) byColumn[column]?.push(concern);
  });
  return byColumn;
}

/**
 * `changes`: a column for every change, which finds whole numbers easily and is quick where the field is small.
 * `freedom`: only what is free to move, which is quick where it is large; in whole numbers it needs nothing else whole.
 */
export type Manner = Way | `${Way}-in-whole-numbers`;
type Way = 'changes' | 'freedom';

export function openPressure(
  { number, equations, isSum }: Field,
  concerns: readonly Concern[],
  solver: Solver,
  manner: Manner,
): Promise<Pressure> {
  const pushes = concerns.map(({ standing, columns }) => ({
    columns,
    direction: standing.direction,
    need: Math.max(1, standing.restIn(number)),
  }));
  const whole = manner.endsWith('-in-whole-numbers');
  const freedom = manner.startsWith('freedom') ? freedomOf(equations) : undefined;
  const programme =
    freedom === undefined
      ? byChanges(equations, isSum, pushes, whole)
      : byFreedom(equations, freedom, pushes, whole);
  return Pressure.open(
    solver,
    programme,
    pushes.map(({ need }) => need),
  );
}
