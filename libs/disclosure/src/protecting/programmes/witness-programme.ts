import type { LinearProgramme, OpenProgramme, Solver } from '../../solver';
import { eachCellOf } from '../situation/sheets';
import type { Situation, Target } from '../situation/situation';
import { unknownsIn, wanted, type Witness, witnessOf } from '../situation/witness';
import { codeRows } from './code-rows';
import { RowList } from './row-list';

/** Hiding what must not be hidden; more than all that could be hidden instead. */
const FORBIDDEN = 1e4;
const NEARLY_WHOLE = 1e-6;

/** Cells that add up the same of the unknowns in play change together. */
interface Together {
  readonly cells: readonly number[];
  /** Columns of what they show more, and fewer. */
  readonly more: number;
  readonly fewer: number;
}

/**
 * The cheapest witness for one target as a linear programme, where only some unknowns may differ from the truth: what
 * cells show more or fewer costs what hiding them costs. Exchanges of any length are weighed against each other.
 */
export class WitnessProgramme {
  private whole: OpenProgramme | undefined;

  private constructor(
    private readonly situation: Situation,
    private readonly solver: Solver,
    private readonly target: Target,
    private readonly inPlay: Int32Array,
    private readonly together: readonly Together[],
    private readonly goal: number,
    private readonly programme: LinearProgramme,
    private readonly opened: OpenProgramme,
  ) {}

  static async open(
    situation: Situation,
    solver: Solver,
    target: Target,
    inPlay: Int32Array,
  ): Promise<WitnessProgramme> {
    const { programme, together, goal } = written(situation, target, inPlay);
    const opened = await solver.open(programme);
    return new WitnessProgramme(situation, solver, target, inPlay, together, goal, programme, opened);
  }

  /**
   * @param weights what it costs to hide each cell as things stand
   * @returns `none` where there is none at any cost; `forbidden` where the cheapest would hide what must not be
   * hidden; undefined where none was found
   */
  async find(
    sign: 1 | -1,
    weights: Float64Array,
    seconds: number,
  ): Promise<Witness | 'none' | 'forbidden' | undefined> {
    const asked = wanted(this.target, sign);
    const cost = this.costs(weights);
    const bounds = {
      columns: Int32Array.of(this.goal),
      lower: Float64Array.of(sign === 1 ? asked : -Infinity),
      upper: Float64Array.of(sign === 1 ? Infinity : -asked),
    };
    const question = { maximise: false, cost, bounds, seconds };
    const { status, x } = await this.opened.solve(question);
    if (status === 'infeasible') return 'none';
    if (status !== 'optimal') return undefined;
    const found = this.witness(x, weights);
    if (found !== 'broken') return found;
    this.whole ??= await this.solver.open({
      ...this.programme,
      whole: new Uint8Array(this.programme.cost.length).fill(1, 0, 2 * this.inPlay.length),
    });
    const solution = await this.whole.solve({ ...question, gap: 0.1 });
    if (solution.status === 'infeasible') return 'none';
    const whole = solution.x.length === 0 ? undefined : this.witness(solution.x, weights);
    const isCheapest = solution.status === 'optimal';
    return whole === 'broken' || (whole === 'forbidden' && !isCheapest) ? undefined : whole;
  }

  async close(): Promise<void> {
    await this.opened.close();
    await this.whole?.close();
  }

  private costs(weights: Float64Array): { columns: Int32Array; values: Float64Array } {
    const columns: number[] = [];
    const values: number[] = [];
    for (const { cells, more, fewer } of this.together) {
      let weight = 0;
      for (const cell of cells) weight += weights[cell] ?? 0;
      if (weight === 0) continue;
      const price = Math.min(weight, FORBIDDEN);
      columns.push(more, fewer);
      values.push(price, price);
    }
    return { columns: Int32Array.from(columns), values: Float64Array.from(values) };
  }

  private witness(x: Float64Array, weights: Float64Array): Witness | 'forbidden' | 'broken' {
    const changes = new Map<number, number>();
    for (const [place, unknown] of this.inPlay.entries()) {
      const change = (x[2 * place] ?? 0) - (x[2 * place + 1] ?? 0);
      const whole = Math.round(change);
      if (Math.abs(change - whole) > NEARLY_WHOLE) return 'broken';
      if (whole !== 0) changes.set(unknown, whole);
    }
    const witness = witnessOf(this.situation, changes);
    return witness.cells.some((cell) => weights[cell] === Infinity) ? 'forbidden' : witness;
  }
}

function written(
  situation: Situation,
  target: Target,
  inPlay: Int32Array,
): { readonly programme: LinearProgramme; readonly together: Together[]; readonly goal: number } {
  const { unknowns, sheetsOf, weights } = situation;
  const placeOf = new Map<number, number>();
  for (const [place, unknown] of inPlay.entries()) placeOf.set(unknown, place);
  const members = new Map<number, number[]>();
  for (const [place, unknown] of inPlay.entries()) {
    const number = unknowns.blocks.findIndex(({ first, size }) => unknown >= first && unknown < first + size);
    const block = unknowns.blocks[number];
    if (block === undefined) continue;
    for (const sheet of sheetsOf[number] ?? [])
      eachCellOf(sheet, block, unknown - block.first, (cell) => {
        // What was hidden in an earlier release binds nobody.
        if (weights[cell] === 0) return;
        const own = members.get(cell);
        if (own === undefined) members.set(cell, [place]);
        else own.push(place);
      });
  }
  const same = new Map<string, { readonly own: readonly number[]; readonly cells: number[] }>();
  for (const [cell, own] of members) {
    const key = own.join();
    const known = same.get(key);
    if (known === undefined) same.set(key, { own, cells: [cell] });
    else known.cells.push(cell);
  }
  const lower: number[] = [];
  const upper: number[] = [];
  for (const unknown of inPlay) {
    lower.push(0, 0);
    upper.push(Infinity, unknowns.truth[unknown] ?? 0);
  }
  const rows = new RowList();
  const ofPlaces = (places: readonly number[]): [number, number][] =>
    places.flatMap((place): [number, number][] => [
      [2 * place, 1],
      [2 * place + 1, -1],
    ]);
  const together = [...same.values()].map(({ own, cells }): Together => {
    const [only] = own;
    const isFixed = cells.some((cell) => weights[cell] === Infinity);
    if (own.length === 1 && only !== undefined) {
      if (isFixed) upper[2 * only] = upper[2 * only + 1] = 0;
      return { cells, more: 2 * only, fewer: 2 * only + 1 };
    }
    const more = lower.length;
    lower.push(0, 0);
    upper.push(isFixed ? 0 : Infinity, isFixed ? 0 : Infinity);
    rows.add([...ofPlaces(own), [more, -1], [more + 1, 1]], 0, 0);
    return { cells, more, fewer: more + 1 };
  });
  for (const { entries, slack } of codeRows(situation, (unknown) => placeOf.has(unknown)))
    rows.add(
      entries.flatMap(([unknown, sign]) =>
        ofPlaces([placeOf.get(unknown) ?? 0]).map(([column, value]): [number, number] => [
          column,
          value * sign,
        ]),
      ),
      -slack,
      Infinity,
    );
  const goal = lower.length;
  lower.push(-Infinity);
  upper.push(Infinity);
  const inTarget = unknownsIn(unknowns, target).flatMap((unknown) => placeOf.get(unknown) ?? []);
  rows.add([...ofPlaces(inTarget), [goal, -1]], 0, 0);
  const programme = {
    columnLower: Float64Array.from(lower),
    columnUpper: Float64Array.from(upper),
    cost: new Float64Array(lower.length),
    ...rows.matrix(),
  };
  return { programme, together, goal };
}
