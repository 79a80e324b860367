import type { Equations, Row } from './equations';
import type { Knowledge, Link } from './knowledge';

/** All that is known, as rows over what is not. */
export interface Assembled {
  readonly equations: Equations;
  /** By column: its unknown; −1 for the sum of the people of a group, which is no unknown of its own. */
  readonly unknowns: Int32Array;
}

/** Every unknown that may be somebody is a column; the others are nobody. */
export function assemble(knowledge: Knowledge): Assembled {
  const { spaces, relations, links, ties, most } = knowledge;
  const draft = new Draft();
  const columnsOf = spaces.map(({ first, truth }) =>
    Int32Array.from(truth, (count, local) => {
      const bound = most[first + local] ?? 0;
      return bound > 0 ? draft.column(first + local, count, bound) : -1;
    }),
  );
  for (const { layout, sums, rowsOfCell } of relations) {
    const rows = sums.map(() => draft.row(0, 0));
    columnsOf[layout.place]?.forEach((column, local) => {
      if (column < 0) return;
      for (const cell of layout.holding(local))
        for (const number of rowsOfCell[cell] ?? []) rows[number]?.plus.push(column);
    });
  }
  for (const { sides, groups } of ties) {
    const rows = Array.from({ length: groups }, () => draft.row(0, 0));
    for (const [at, { place, groups: ofSpace }] of sides.entries())
      columnsOf[place]?.forEach((column, local) => {
        const row = rows[ofSpace[local] ?? 0];
        if (column >= 0) (at === 0 ? row?.plus : row?.minus)?.push(column);
      });
  }
  for (const link of links) addLink(draft, link, knowledge, columnsOf);
  return draft.finish();
}

/** Nobody has a code who is not there, and everybody who has any has one. */
function addLink(
  draft: Draft,
  { home, place, codes, any, groups, people }: Link,
  { spaces }: Knowledge,
  columnsOf: readonly Int32Array[],
): void {
  const truth = spaces[place]?.truth ?? new Int32Array(0);
  const members = Array.from(any, (): number[] => []);
  columnsOf[home]?.forEach((column, local) => {
    if (column >= 0) members[groups[local] ?? 0]?.push(column);
  });
  for (const [group, has] of any.entries()) {
    const own = members[group] ?? [];
    const columns = columnsOf[place]?.subarray(group * codes, (group + 1) * codes) ?? new Int32Array(0);
    if (has === 0 || (own.length === 0 && columns.every((column) => column < 0))) continue;
    const inGroup = people[group] ?? 0;
    const sum = draft.column(-1, inGroup, Infinity);
    const definition = draft.row(0, 0);
    definition.plus.push(...own);
    definition.minus.push(sum);
    const together = draft.row(0, Infinity);
    together.minus.push(sum);
    together.below = -inGroup;
    for (const [code, column] of columns.entries()) {
      const count = truth[group * codes + code] ?? 0;
      together.below += count;
      if (column >= 0) together.plus.push(column);
      if (column < 0 && count === 0) continue;
      const least = draft.row(Infinity, inGroup - count);
      if (column >= 0) least.plus.push(column);
      least.minus.push(sum);
    }
  }
}

interface DraftRow {
  readonly plus: number[];
  readonly minus: number[];
  below: number;
  above: number;
}

class Draft {
  private readonly unknowns: number[] = [];
  private readonly truth: number[] = [];
  private readonly upper: number[] = [];
  private readonly rows: DraftRow[] = [];

  column(unknown: number, truth: number, most: number): number {
    this.truth.push(truth);
    this.upper.push(most);
    return this.unknowns.push(unknown) - 1;
  }

  row(below: number, above: number): DraftRow {
    const row = { plus: [], minus: [], below, above };
    this.rows.push(row);
    return row;
  }

  finish(): Assembled {
    const rows = this.rows.flatMap(({ plus, minus, below, above }): Row[] =>
      plus.length + minus.length === 0
        ? []
        : [{ columns: Int32Array.from([...plus, ...minus]), minus: plus.length, below, above }],
    );
    return {
      unknowns: Int32Array.from(this.unknowns),
      equations: {
        truth: Int32Array.from(this.truth),
        lower: new Float64Array(this.truth.length),
        upper: Float64Array.from(this.upper),
        rows,
      },
    };
  }
}
