/** By the number of a code or of a list of codes: the classes in which whoever has it is counted, each once. */
export interface Members {
  /** Those of number n stand at starts[n] to starts[n + 1]. */
  readonly starts: Int32Array;
  readonly classes: Int32Array;
}

export function membersOf(classesByNumber: readonly (readonly number[])[]): Members {
  const lists = classesByNumber.map((classes) => (classes.length < 2 ? classes : [...new Set(classes)]));
  const starts = new Int32Array(lists.length + 1);
  for (const [number, list] of lists.entries()) starts[number + 1] = (starts[number] ?? 0) + list.length;
  return { starts, classes: Int32Array.from(lists.flat()) };
}
