/** Whether two answers say the same, in whatever order their parts stand. */
export const same = (one: unknown, other: unknown): boolean => spelled(one) === spelled(other);

const spelled = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';
