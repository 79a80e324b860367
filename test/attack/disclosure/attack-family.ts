import {
  type Attack,
  audit,
  type GuardedTable,
  guardedShapes,
  primaryProtections,
  protect,
  type Protection,
  type PublishedTable,
  type Solver,
  tabulate,
  type TableShape,
  type Verdict,
} from '@panoh/disclosure';
import type { CountedFamily } from './count-family';

/** Counts from 1 to 9, as the repository's policy has it by default; zeros and whole groups are not looked at here. */
const RULES = { threshold: 10, zerosDisclosiveOn: [], wholeGroupsDisclosiveOn: [] };

/** What an attack on a family of tables came to. */
export interface Attacked {
  readonly cells: number;
  readonly hidden: number;
  /** Hidden cells that are not open in both directions any more. */
  readonly opened: number;
  /** Of these: known to the number; surely below the threshold; surely not zero. */
  readonly exact: number;
  readonly below: number;
  readonly notZero: number;
  /** Protected counts that no table prints, and how many of them are open. */
  readonly between: number;
  readonly betweenOpened: number;
  /** Both kinds, by attack. */
  readonly attacks: Readonly<Partial<Record<Attack, number>>>;
  readonly seconds: number;
}

interface Numbered {
  readonly shape: TableShape;
  readonly numbers: Int32Array;
  readonly protections: readonly (Protection | null)[];
}

/** Hides what is small and nothing else: what most publishers do. */
export async function attackNaive(family: CountedFamily, solver: Solver, seconds: number): Promise<Attacked> {
  const tables = numbered(family, family.refinement.shapes);
  const published = tables.map(({ shape, numbers, protections }) => ({
    shape,
    values: Array.from(numbers, (number, cell) => (protections[cell] === null ? number : null)),
  }));
  return attacked(family, tables, published, solver, seconds);
}

/** Hides what the house hides. Undefined where it says that this cannot be protected. */
export async function attackOurs(
  family: CountedFamily,
  solver: Solver,
  seconds: { readonly hiding: number; readonly audit: number },
): Promise<Attacked | undefined> {
  const { refinement, counts } = family;
  const tables = numbered(family, refinement.shapes);
  const found = await protect(
    {
      ...{ grid: refinement.grid, counts, earlier: [], shapes: refinement.shapes },
      protections: tables.map(({ protections }) => protections),
      guarded: guardsOf(family),
    },
    solver,
    { seconds: seconds.hiding },
  );
  if (found.kind === 'impossible') return undefined;
  const published = tables.map(({ shape, numbers }, table) => ({
    shape,
    values: Array.from(numbers, (number, cell) => (found.hidden[table]?.[cell] === 1 ? null : number)),
  }));
  return attacked(family, tables, published, solver, seconds.audit);
}

async function attacked(
  family: CountedFamily,
  tables: readonly Numbered[],
  published: readonly PublishedTable[],
  solver: Solver,
  seconds: number,
): Promise<Attacked> {
  const { refinement, counts } = family;
  const { grid } = refinement;
  const judge = (guarded: readonly GuardedTable[]): Promise<Verdict> =>
    audit({ grid, counts, published, guarded }, solver, { seconds });
  const within = await judge(tables);
  const between = await judge(guardsOf(family));
  const flat = published.flatMap(({ values }) => values);
  const attacks: Partial<Record<Attack, number>> = {};
  for (const { attack } of [...within.breaches, ...between.breaches])
    attacks[attack] = (attacks[attack] ?? 0) + 1;
  const count = (fits: (interval: readonly [number, number]) => boolean): number =>
    within.breaches.filter(({ interval }) => fits(interval)).length;
  return {
    cells: flat.length,
    hidden: flat.filter((value) => value === null).length,
    opened: within.breaches.length,
    exact: count(([least, most]) => least === most),
    below: count(([, most]) => most < RULES.threshold),
    notZero: count(([least]) => least > 0),
    between: between.cells,
    betweenOpened: between.breaches.length,
    attacks,
    seconds: within.seconds + between.seconds,
  };
}

const guardsOf = (family: CountedFamily): GuardedTable[] =>
  numbered(family, guardedShapes(family.refinement.grid, family.refinement.shapes));

function numbered({ refinement, counts }: CountedFamily, shapes: readonly TableShape[]): Numbered[] {
  const count = (shape: TableShape): Int32Array => tabulate(refinement.grid, counts, shape);
  return shapes.map((shape) => {
    const numbers = count(shape);
    return { shape, numbers, protections: primaryProtections(shape, numbers, RULES, { refinement, count }) };
  });
}
