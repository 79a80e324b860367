import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { repository } from './planted-tree';
import { sourceFiles } from './source-files';

/** Whose refusals only operators read: at boot, at migrate, on a command line. The api never answers with them. */
const FOR_OPERATORS = [
  ...['checks', 'reading', 'model'].map((room) => `libs/mechanisms/src/${room}/`),
  ...['commands', 'domain'].map((room) => `libs/lawbook/src/${room}/`),
  'libs/mechanisms/src/labels.ts',
  'libs/audit/src/domain/verify.ts',
  'libs/notifications/src/domain/notice-texts.ts',
  'libs/statistics/src/commands/import-facts.ts',
  'libs/statistics/src/domain/policy.ts',
  'apps/api/src/openapi/',
];

const DOTTED = /^[A-Z][A-Z0-9_]*(\.[A-Z][A-Z0-9_]*)+$/;
const PLAIN = /^[A-Z][A-Z0-9_]{3,}$/;
/** Who takes a code, and as which argument. */
const MAKERS: Readonly<Record<string, number>> = { DomainError: 1, Problem: 1, invalid: 0, refused: 0 };

/**
 * Every stable code an answer of the api can carry, and those the web makes itself: spelled with a dot wherever
 * they stand, or without where they are given to what makes a refusal.
 */
export function errorCodes(): Set<string> {
  const files = [...sourceFiles('libs'), ...sourceFiles('apps/api/src'), ...sourceFiles('apps/web/src')];
  const codes = files
    .filter((file) => !/\.(spec|story|real)\.tsx?$/.test(file) && !file.includes('/client/'))
    .filter((file) => !FOR_OPERATORS.some((place) => file.startsWith(place)))
    .flatMap((file) => codesIn(file, readFileSync(path.join(repository, file), 'utf8')));
  return new Set([...codes, ...formFaults(), ...validationRules()]);
}

export function codesIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = new Map<string, string>();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isStringLiteral(node.initializer))
      constants.set(node.name.getText(), node.initializer.text);
    if (ts.isStringLiteralLike(node) && DOTTED.test(node.text)) found.push(node.text);
    found.push(...plainCodes(node, constants));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function plainCodes(node: ts.Node, constants: ReadonlyMap<string, string>): string[] {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') return plain(node.initializer);
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return [];
  const place = MAKERS[node.expression.getText()];
  const argument = place === undefined ? undefined : node.arguments?.[place];
  if (argument === undefined) return [];
  const named = constants.get(argument.getText());
  return named !== undefined && PLAIN.test(named) ? [named] : plain(argument);
}

const plain = (node: ts.Expression): string[] =>
  ts.isStringLiteral(node) && PLAIN.test(node.text) ? [node.text] : [];

/** What can be wrong with an answer in a form, from the union of the catalogue. */
function formFaults(): string[] {
  const text = readFileSync(path.join(repository, 'libs/kernel/src/catalogue/fault.ts'), 'utf8');
  const union = /type FaultCode =([^;]+);/.exec(text)?.[1] ?? '';
  return [...union.matchAll(/'([a-z-]+)'/g)].map(([, code]) => `FIELD.${code ?? ''}`);
}

/** The rules of class-validator that bodies and queries use; each names itself in an answer. */
function validationRules(): string[] {
  const names: Readonly<Record<string, string | undefined>> = {
    ...{ IsUUID: 'isUuid', IsISO8601: 'isIso8601', Length: 'isLength', ValidateNested: 'nestedValidation' },
    ...{ IsOptional: undefined, ValidateIf: undefined },
  };
  const used = sourceFiles('apps/api/src').flatMap((file) => {
    const text = readFileSync(path.join(repository, file), 'utf8');
    const imported = /import \{([^}]+)\} from 'class-validator'/.exec(text)?.[1] ?? '';
    return imported.split(',').map((name) => name.trim());
  });
  const rules = used
    .filter((name) => /^[A-Z]\w+$/.test(name) && name !== 'ValidationError' && name !== 'ValidationPipe')
    .flatMap((name) =>
      name in names ? (names[name] ?? []) : `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`,
    );
  return ['whitelistValidation', ...rules].map((rule) => `FIELD.${rule}`);
}
