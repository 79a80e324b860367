import type { Solver } from '../solver';
import { assemble } from './assemble';
import { componentsOf } from './components';
import { type Equations, withoutFixed } from './equations';
import { Examiner } from './examine';
import type { Concern, Field } from './field';
import { type Knowledge, knowledgeOf, linksOf, tiesBetween } from './knowledge';
import { Layout } from './layout';
import type { Batch } from './plan';
import { press } from './press';
import type { ReadRelease } from './read-release';
import { relationsOf } from './relations';
import { spacesOver } from './space';
import { Standing } from './standing';
import { subtractRows } from './subtract-rows';
import { type Target, targetsOf } from './targets';
import { tighten } from './tighten';
import type { Watch } from './watch';

export interface Judged {
  readonly target: Target;
  readonly down: Standing;
  readonly up: Standing;
}

/** Counts of a batch, worked out as far as it goes without a solver. */
export interface Prepared {
  readonly judged: readonly Judged[];
  /** Those in which something must stay open. */
  readonly fields: readonly Field[];
}

export function prepare(
  { grid, published, whole }: ReadRelease,
  { boxes, cliques, several }: Batch,
): Prepared {
  const spaces = spacesOver(grid, whole, cliques.sets, several);
  const relations = published.map(({ shape, values }) => relationsOf(Layout.of(spaces, shape), values));
  const knowledge = knowledgeOf(spaces, relations, linksOf(grid, spaces), tiesBetween(spaces, cliques.ties));
  const { equations, unknowns } = workedOut(knowledge);
  const components = componentsOf(equations);
  const examiner = new Examiner(
    knowledge,
    published.map(({ values }) => values),
  );
  const home = new Int32Array(unknowns.length);
  const places = new Int32Array(unknowns.length);
  components.forEach(({ columns }, number) =>
    columns.forEach((column, place) => {
      home[column] = number;
      places[column] = place;
    }),
  );
  const judged = targetsOf(boxes, spaces, unknowns).map((target): Judged => {
    const pieces = new Map<number, number[]>();
    for (const column of target.columns) {
      const own = pieces.get(home[column] ?? 0) ?? [];
      pieces.set(home[column] ?? 0, own);
      own.push(column);
    }
    const standing = (direction: 1 | -1, need: number): Standing =>
      new Standing(
        target,
        direction,
        need,
        [...pieces].map(([component, columns]) => ({
          component,
          columns: Int32Array.from(columns, (column) => places[column] ?? 0),
        })),
        [...pieces.values()].map((columns) => roomOf(equations, columns, direction)),
      );
    return { target, down: standing(-1, target.down), up: standing(1, target.up) };
  });
  const concerns = components.map((): Concern[] => []);
  for (const { down, up } of judged)
    for (const standing of [down, up])
      for (const { component, columns } of standing.pieces) concerns[component]?.push({ standing, columns });
  const fields = components.map((component, number): Field => {
    const own = component.columns.map((column) => unknowns[column] ?? -1);
    return {
      ...{ number, equations: component.equations, unknowns: own, examiner, isWhole: true },
      isSum: Uint8Array.from(own, (unknown) => (unknown < 0 ? 1 : 0)),
      concerns: concerns[number] ?? [],
    };
  });
  return { judged, fields: fields.filter((field) => field.concerns.length > 0) };
}

/** Proves of each count that it stays open, or that it does not; what neither was proved of in time stays undecided. */
export async function judge(
  prepared: readonly Prepared[],
  solver: Solver,
  watch: Watch,
  how: typeof press = press,
): Promise<void> {
  const all = prepared.flatMap(({ judged }) => judged.flatMap(({ down, up }) => [down, up]));
  const tell = (): void =>
    watch.tell(1 - all.filter((standing) => standing.isOpen()).length / Math.max(1, all.length));
  tell();
  const fields = prepared.flatMap((one) => one.fields);
  for (const field of fields.toSorted((one, other) => one.unknowns.length - other.unknowns.length)) {
    if (watch.isOver()) return;
    if (field.concerns.some(({ standing }) => standing.isOpen())) await how(field, solver, watch, tell);
  }
}

/** How far the sum of these columns can go by what is known of each alone. */
function roomOf({ truth, lower, upper }: Equations, columns: readonly number[], direction: 1 | -1): number {
  return columns.reduce((sum, column) => {
    const value = truth[column] ?? 0;
    return sum + (direction === 1 ? (upper[column] ?? 0) - value : value - (lower[column] ?? 0));
  }, 0);
}

/** What is left to be unknown when everything was subtracted that can be, and the equations about it. */
function workedOut(knowledge: Knowledge): {
  readonly equations: Equations;
  readonly unknowns: Int32Array;
} {
  let { equations, unknowns } = assemble(knowledge);
  for (let before = Infinity; ;) {
    tighten(equations);
    const { equations: left, kept } = withoutFixed(equations);
    unknowns = kept.map((column) => unknowns[column] ?? -1);
    equations = subtractRows(left);
    const size = equations.rows.reduce((sum, { columns }) => sum + columns.length, kept.length);
    if (size >= before) break;
    before = size;
  }
  return { equations, unknowns };
}
