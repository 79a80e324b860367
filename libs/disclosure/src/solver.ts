/**
 * A linear or whole-number programme: lower ≤ Ax ≤ upper by row, lower ≤ x ≤ upper by column. Rows are sparse:
 * those of row r stand at starts[r] to starts[r + 1]. Infinity is allowed as a bound.
 */
export interface LinearProgramme {
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly cost: Float64Array;
  /** 1 where the column must be whole; left out where none must. */
  readonly whole?: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export interface Rows {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export interface Solution {
  /** `feasible`: time ran out with a solution in hand; `out-of-time`: without one. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'out-of-time';
  readonly objective: number;
  /** Best bound on the objective: the same as it where the status is optimal. */
  readonly bound: number;
  readonly x: Float64Array;
  /** Of a linear programme that was solved to its optimum; empty otherwise. */
  readonly rowDual: Float64Array;
  readonly columnDual: Float64Array;
}

/** A programme in the solver's hands: what changes between questions is sent, the rest stays, and so does its basis. */
export interface OpenProgramme {
  solve(question: {
    readonly maximise: boolean;
    /** Costs of these columns; all others cost nothing. Left out: as before. */
    readonly cost?: { readonly columns: Int32Array; readonly values: Float64Array };
    readonly bounds?: {
      readonly columns: Int32Array;
      readonly lower: Float64Array;
      readonly upper: Float64Array;
    };
    readonly addRows?: Rows;
    /** A solution in hand to begin with, where columns must be whole; it need not be the best. */
    readonly start?: Float64Array;
    readonly seconds: number;
    /** Stop when the best known is this close to the bound (share of it). */
    readonly gap?: number;
  }): Promise<Solution>;
  close(): Promise<void>;
}

/** The port to the solver; `@panoh/platform` has HiGHS in a thread behind it. */
export interface Solver {
  open(programme: LinearProgramme): Promise<OpenProgramme>;
  close(): Promise<void>;
}
