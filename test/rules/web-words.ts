import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { repository } from './planted-tree';

export type Words = Readonly<Record<string, string>>;
type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Part = Ast[number];

const folder = path.join(repository, 'apps/web/src/words');
/** Kinds of parts as the parser numbers them. */
const SELECT = 5;
const PLURAL = 6;
const TAG = 8;

export function areas(): string[] {
  return readdirSync(path.join(folder, 'en'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''));
}

/** @returns nothing for an area that nobody has translated yet */
export function wordsIn(language: string, area: string): Words | undefined {
  const file = path.join(folder, language, `${area}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Words) : undefined;
}

/**
 * Branches a whole number needs beside `other`, which in Russian says what `many` would. Turkic languages and Tajik
 * do not change the word that is counted.
 */
const NEEDED: Readonly<Record<string, readonly string[]>> = { en: ['one'], ru: ['one', 'few'] };

/** What a message is made of besides its text: arguments with their kind, tags, and the words of a select. */
export function shapeOf(message: string): string[] {
  return [...new Set(partsIn(astOf(message)).flatMap(shapesOf))].sort();
}

/** What is wrong with the message in itself, in this language. */
export function faultsOf(message: string, language: string): string[] {
  let ast: Ast;
  try {
    ast = astOf(message);
  } catch (fault) {
    return [`cannot be read: ${(fault as Error).message}`];
  }
  const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories as readonly string[];
  return partsIn(ast).flatMap((part) => {
    if ((part.type as number) !== PLURAL) return [];
    const named = Object.keys((part as { options: object }).options);
    // In English 1 is the only number that needs it; in Russian 21 does as well.
    const branches = named.flatMap((name) =>
      name === '=1' && language === 'en' ? ['one'] : name.startsWith('=') ? [] : [name],
    );
    return [
      ...(NEEDED[language] ?? [])
        .filter((name) => !branches.includes(name))
        .map((name) => `needs a branch ${name}`),
      ...branches.filter((name) => !known.includes(name)).map((name) => `has no use for a branch ${name}`),
    ];
  });
}

const astOf = (message: string): Ast => new IntlMessageFormat(message, 'en').getAst();

function partsIn(ast: Ast): Part[] {
  return ast.flatMap((part) => [
    part,
    ...('children' in part ? partsIn(part.children) : []),
    ...('options' in part ? Object.values(part.options).flatMap(({ value }) => partsIn(value)) : []),
  ]);
}

function shapesOf(part: Part): string[] {
  const { type } = part;
  const value = 'value' in part && typeof part.value === 'string' ? part.value : '';
  if ((type as number) === 0 || (type as number) === 7) return [];
  if ((type as number) === TAG) return [`<${value}>`];
  if ((type as number) === SELECT)
    return [
      `{${value}, select: ${Object.keys((part as { options: object }).options)
        .sort()
        .join(' ')}}`,
    ];
  return [`{${value}}`];
}
