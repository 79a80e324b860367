import type { Solver } from '../solver';
import { judge, type Judged, prepare } from './judge';
import type { TableShape } from '../tables/published-table';
import { kindOfAttack } from './kind-of-attack';
import { measure } from './measure';
import { onlyThese } from './only-these';
import { planOf } from './plan';
import { refute } from './press';
import { readRelease } from './read-release';
import type { Attack, AuditedRelease, Breach, GuardedTable } from './verdict';
import type { Watch } from './watch';

/** Beyond so many the rest is taken to be opened by whatever opened these. */
const MOST_NAMED = 400;
const SECONDS_OF_ONE = 20;

export interface Named {
  readonly attack: Attack;
  readonly tables: readonly number[];
}

/**
 * Says of each open count which tables open it: one alone if one does, else two, else what is left when every table
 * was left out that can be. What time does not allow is said of all tables that can hold the people.
 */
export async function nameAttacks(
  release: AuditedRelease,
  breaches: readonly Breach[],
  solver: Solver,
  watch: Watch,
): Promise<Named[]> {
  const named = new Map<Breach, Named>();
  const [only, ...others] = release.published.keys();
  if (others.length === 0)
    return breaches.map(({ interval }) => ({
      attack: interval[0] === interval[1] ? 'subtraction' : 'bounds',
      tables: only === undefined ? [] : [only],
    }));
  const pending = (): Breach[] => breaches.slice(0, MOST_NAMED).filter((breach) => !named.has(breach));
  const attempt = async (tables: readonly number[], open: readonly Breach[]): Promise<void> => {
    const about = open.filter(({ place }) => linkedTo(release, place.table, tables).length === tables.length);
    if (about.length === 0 || watch.isOver()) return;
    for (const [breach, isExact] of await openedBy(release, tables, about, solver, watch))
      named.set(breach, { tables, attack: nameOf(release, tables, isExact) });
  };
  const all = release.published.map((_, table) => table).reverse();
  for (const one of all) await attempt([one], pending());
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) await attempt([other, one], pending());
  for (const breach of pending()) {
    let needed = linkedTo(release, breach.place.table, [...release.published.keys()]);
    for (const table of needed) {
      const without = needed.filter((one) => one !== table);
      if (watch.isOver() || without.length === 0) break;
      const opened = await openedBy(release, without, [breach], solver, watch);
      if (opened.size > 0) needed = without;
    }
    named.set(breach, { tables: needed, attack: nameOf(release, needed, false) });
  }
  const anything = [...named.values()].at(-1);
  return breaches.map((breach) => named.get(breach) ?? anything ?? { tables: [], attack: 'linked-tables' });
}

/** Those that are open already when nothing but these tables is known, and whether to the very number. */
async function openedBy(
  release: AuditedRelease,
  tables: readonly number[],
  breaches: readonly Breach[],
  solver: Solver,
  watch: Watch,
): Promise<Map<Breach, boolean>> {
  const published = tables.flatMap((table) => release.published.slice(table, table + 1));
  const about = new Map<number, Breach[]>();
  for (const breach of breaches)
    about.set(breach.place.table, [...(about.get(breach.place.table) ?? []), breach]);
  const opened = new Map<Breach, boolean>();
  for (const [table, own] of about) {
    if (watch.isOver()) break;
    const guarded = onlyCells(release.guarded[table], own);
    const time = watch.atMost(SECONDS_OF_ONE);
    const read = readRelease(onlyThese(release, published, guarded));
    const prepared = planOf(read, read.boxes).map((batch) => prepare(read, batch));
    await judge(prepared, solver, time, refute);
    for (const { judged, fields } of prepared) {
      const open = judged.filter(({ down, up }) => isRefuted(down) || isRefuted(up));
      await measure(fields, open, solver, time);
      for (const one of open)
        for (const { place, value } of one.target.box.cells) {
          const breach = own.find((other) => other.place.cell === place.cell);
          if (breach !== undefined && opens(one, value, breach)) opened.set(breach, isKnown(one));
        }
    }
  }
  return opened;
}

const isRefuted = (standing: Judged['down']): boolean => !standing.isProved() && !standing.isOpen();
const isKnown = ({ down, up }: Judged): boolean => down.limit === 0 && up.limit === 0;
const opens = ({ down, up }: Judged, value: number, { protection }: Breach): boolean =>
  value - down.limit > protection.low || value + up.limit < protection.high;

function onlyCells(table: GuardedTable | undefined, breaches: readonly Breach[]): GuardedTable[] {
  if (table === undefined) return [];
  const cells = new Set(breaches.map(({ place }) => place.cell));
  return [
    {
      ...table,
      protections: table.protections.map((protection, cell) => (cells.has(cell) ? protection : null)),
    },
  ];
}

const nameOf = ({ grid, published }: AuditedRelease, tables: readonly number[], isExact: boolean): Attack =>
  kindOfAttack(
    grid,
    tables.flatMap((table) => published.slice(table, table + 1).map(({ shape }) => shape)),
    isExact,
  );

/** Those of these tables that count people of the guarded cells, or people of a table that does, and so on. */
function linkedTo(
  { published, guarded }: AuditedRelease,
  guard: number,
  tables: readonly number[],
): number[] {
  const shapesOf = (found: readonly number[]): TableShape[] =>
    published.filter((_, table) => found.includes(table)).map(({ shape }) => shape);
  const about = guarded[guard]?.shape;
  let linked: number[] = [];
  for (;;) {
    const reached = [...(about === undefined ? [] : [about]), ...shapesOf(linked)];
    const more = tables.filter((table) => {
      const [own] = shapesOf([table]);
      return own !== undefined && reached.some((shape) => mayMeet(own, shape));
    });
    if (more.length === linked.length) return linked;
    linked = more;
  }
}

/** Whether some person may be counted in both. */
const mayMeet = (one: TableShape, other: TableShape): boolean =>
  one.parts.every(({ axis, headings }) => {
    const others = other.parts.find((part) => part.axis === axis)?.headings;
    const classes = new Set(others?.flatMap((heading) => heading.classes));
    return (
      others === undefined || headings.some((heading) => heading.classes.some((place) => classes.has(place)))
    );
  });
