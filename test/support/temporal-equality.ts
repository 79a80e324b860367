/**
 * Temporal values keep their fields in private slots, so that `toEqual` would find any two of them equal.
 * Compared by kind and text, they are equal only when they say the same.
 */
const kindOf = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const kind: unknown = Reflect.get(value, Symbol.toStringTag);
  return typeof kind === 'string' && kind.startsWith('Temporal.') ? kind : undefined;
};

function sameTemporal(one: unknown, other: unknown): boolean | undefined {
  const kind = kindOf(one);
  if (kind === undefined && kindOf(other) === undefined) return undefined;
  return kind === kindOf(other) && String(one) === String(other);
}

/** Jest has it, its types do not tell. */
interface WithTesters {
  addEqualityTesters(testers: readonly (typeof sameTemporal)[]): void;
}

(expect as unknown as WithTesters).addEqualityTesters([sameTemporal]);
