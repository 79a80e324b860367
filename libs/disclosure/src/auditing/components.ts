import { type Equations, type Row } from './equations';

/** Columns that no row ties to others: what one component does is no matter to the rest. */
export interface Component {
  /** By own column: that of the whole. */
  readonly columns: Int32Array;
  readonly equations: Equations;
}

export function componentsOf({ truth, lower, upper, rows }: Equations): Component[] {
  const sets = new DisjointSets(truth.length);
  for (const { columns } of rows) for (const column of columns) sets.join(columns[0] ?? 0, column);
  const members = new Map<number, number[]>();
  const places = new Int32Array(truth.length);
  for (let column = 0; column < truth.length; column += 1) {
    const own = members.get(sets.find(column)) ?? [];
    members.set(sets.find(column), own);
    places[column] = own.push(column) - 1;
  }
  const rowsOf = new Map<number, Row[]>();
  for (const row of rows) {
    const root = sets.find(row.columns[0] ?? 0);
    const own = rowsOf.get(root) ?? [];
    rowsOf.set(root, own);
    own.push({ ...row, columns: row.columns.map((column) => places[column] ?? 0) });
  }
  return [...members].map(([root, list]) => {
    const columns = Int32Array.from(list);
    return {
      columns,
      equations: {
        truth: columns.map((column) => truth[column] ?? 0),
        lower: Float64Array.from(columns, (column) => lower[column] ?? 0),
        upper: Float64Array.from(columns, (column) => upper[column] ?? 0),
        rows: rowsOf.get(root) ?? [],
      },
    };
  });
}

export class DisjointSets {
  private readonly parents: Int32Array;
  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, place) => place);
  }
  find(place: number): number {
    let root = place;
    while ((this.parents[root] ?? root) !== root) {
      const above = this.parents[root] ?? root;
      this.parents[root] = this.parents[above] ?? above;
      root = above;
    }
    return root;
  }
  join(one: number, other: number): void {
    const [left, right] = [this.find(one), this.find(other)];
    if (left !== right) this.parents[left] = right;
  }
}
