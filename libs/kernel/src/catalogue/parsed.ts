/** Narrow views of what a parser returned. Only own properties count: a prototype is no content. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const own: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, content] of Object.entries(value)) own[key] = content;
  return own;
}

export function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
