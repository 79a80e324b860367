/** Lists of numbers, one for each depth of the search, which grow when they must. */
export class Stack {
  private readonly lists: Int32Array[] = [];
  readonly lengths: number[] = [];

  at(depth: number, length: number): Int32Array {
    let list = this.lists[depth];
    if (list === undefined || list.length < length) this.lists[depth] = list = new Int32Array(2 * length);
    this.lengths[depth] = length;
    return list;
  }

  list(depth: number): Int32Array {
    return this.lists[depth] ?? new Int32Array(0);
  }
}
