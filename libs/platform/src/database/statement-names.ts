/** From then on a statement is worth preparing: it stays on its connection, and what it takes to plan it is saved. */
const OFTEN = 5;
/** Texts that are put together while the program runs must fill neither our memory nor a connection's. */
const MOST_COUNTED = 2_000;
const MOST_NAMED = 500;

const counts = new Map<string, number>();
const names = new Map<string, string>();

/**
 * The name under which a statement is prepared; undefined for one that is not asked often. Row-level security puts
 * a policy into every statement, and to plan both takes longer than most of them run.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  const count = (counts.get(text) ?? 0) + 1;
  if (count < OFTEN || names.size >= MOST_NAMED) {
    if (counts.size < MOST_COUNTED || counts.has(text)) counts.set(text, count);
    return undefined;
  }
  const name = `often_${String(names.size)}`;
  names.set(text, name);
  counts.delete(text);
  return name;
}
