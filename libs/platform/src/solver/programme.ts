/** What the solver is asked and what it answers; the same shapes as the port of `@panoh/disclosure`, which says what they mean. */
export interface Rows {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export interface Programme {
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly cost: Float64Array;
  readonly whole?: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export interface Question {
  readonly maximise: boolean;
  readonly cost?: { readonly columns: Int32Array; readonly values: Float64Array };
  readonly bounds?: {
    readonly columns: Int32Array;
    readonly lower: Float64Array;
    readonly upper: Float64Array;
  };
  readonly addRows?: Rows;
  readonly start?: Float64Array;
  readonly seconds: number;
  readonly gap?: number;
}

export interface Answer {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'out-of-time';
  readonly objective: number;
  readonly bound: number;
  readonly x: Float64Array;
  readonly rowDual: Float64Array;
  readonly columnDual: Float64Array;
}
