export interface SqlReference {
  schema: string;
  name: string;
  writes: boolean;
}

/** The word before a table that is changed, be it its rows or its shape. */
const changing = new Set([
  'into',
  'update',
  'truncate',
  'table',
  'column',
  'view',
  'type',
  'function',
  'sequence',
]);
const between = new Set(['only', 'if', 'not', 'exists', 'table']);

/** What stands in quotes is a value and no table, except in double quotes: those hold a name. */
function withoutValues(sql: string): string {
  return sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'(?:[^']|'')*'/g, ' $value$ ')
    .replace(/"([^"]*)"/g, '$1');
}

/**
 * Finds `schema.name` for the given schemas. A function counts as read: its body is held where it is made.
 * A table must be written out: `cases.$expression$` comes back with the name $expression$.
 */
export function sqlReferences(sql: string, schemas: readonly string[]): SqlReference[] {
  const words = withoutValues(sql.toLowerCase()).match(/\$?[a-z_][a-z0-9_]*\$?|\S/g) ?? [];
  const found: SqlReference[] = [];
  for (let at = 0; at < words.length - 2; at += 1) {
    const schema = words[at] ?? '';
    const name = words[at + 2] ?? '';
    if (words[at + 1] !== '.' || words[at - 1] === '.' || !schemas.includes(schema)) continue;
    found.push({ schema, name, writes: isChanged(words, at) });
  }
  return found;
}

function isChanged(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (between.has(words[before] ?? '') && words[before] !== 'table') before -= 1;
  const word = words[before] ?? '';
  if (word === 'from') return words[before - 1] === 'delete';
  // A trigger of one's own may execute a neighbour's function.
  if (word === 'function') return words[before - 1] !== 'execute';
  return changing.has(word);
}
