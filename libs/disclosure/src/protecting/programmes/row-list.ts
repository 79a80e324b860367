import type { Rows } from '../../solver';

/** Rows as they are written, one after another. */
export class RowList {
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  add(entries: Iterable<readonly [column: number, value: number]>, lower: number, upper: number): void {
    for (const [column, value] of entries) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    this.lower.push(lower);
    this.upper.push(upper);
  }

  get length(): number {
    return this.lower.length;
  }

  rows(): Rows {
    return {
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      starts: Int32Array.from(this.starts),
      indices: Int32Array.from(this.indices),
      values: Float64Array.from(this.values),
    };
  }

  matrix(): {
    readonly rowLower: Float64Array;
    readonly rowUpper: Float64Array;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  } {
    const { lower, upper, ...sparse } = this.rows();
    return { rowLower: lower, rowUpper: upper, ...sparse };
  }
}
