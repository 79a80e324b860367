import ts from 'typescript';
import type { Code } from './program';

const keyOf = (words: readonly unknown[]): string => JSON.stringify(words.map(String).sort());

/**
 * Names of closed lists of words (`export type Urgency = …`): a list that is met without its name, because
 * null or undefined was added or a decorator wrote it out, is still known by its words.
 * @returns the name; nothing where no type or more than one has exactly these words or this name
 */
export function wordLists({ checker, sources }: Code): (words: readonly unknown[]) => string | undefined {
  const namesByKey = new Map<string, Set<string>>();
  const keysByName = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, one: string, other: string): void =>
    void map.set(one, (map.get(one) ?? new Set()).add(other));
  for (const statement of sources.flatMap((source) => [...source.statements])) {
    if (!ts.isTypeAliasDeclaration(statement) || statement.typeParameters !== undefined) continue;
    const type = checker.getTypeAtLocation(statement.name);
    if (!type.isUnion() || !type.types.every((part) => part.isStringLiteral())) continue;
    const key = keyOf(type.types.map((part) => part.value));
    note(namesByKey, key, statement.name.text);
    note(keysByName, statement.name.text, key);
  }
  return (words) => {
    const [name, ...others] = namesByKey.get(keyOf(words)) ?? [];
    if (name === undefined || others.length > 0) return undefined;
    return keysByName.get(name)?.size === 1 ? name : undefined;
  };
}
