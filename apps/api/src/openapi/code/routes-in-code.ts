import ts from 'typescript';
import type { Code } from './program';
import { wordsOf } from './words';

/** What a controller's method says about its route besides what Nest knows. */
export interface RouteInCode {
  /** `Needs_read`, as Nest's document names it. */
  readonly id: string;
  readonly words: string | undefined;
  readonly returned: ts.Type;
  /** The class of @ApiOkResponse or @ApiCreatedResponse, whose decorators add formats and examples. */
  readonly described: ts.Type | undefined;
  /** What the answer is made of, where it is not JSON: the text of @ApiProduces. */
  readonly media: string | undefined;
  readonly isOpen: boolean;
  /** Goes through Changes: it has an idempotency key. */
  readonly isChange: boolean;
  readonly readsIfMatch: boolean;
  readonly givesEtag: boolean;
  /** Statuses the method sets by itself. */
  readonly otherStatuses: readonly string[];
  /** Names of the pipes of its path parameters. */
  readonly pipes: Readonly<Record<string, string>>;
}

export interface ControllerInCode {
  readonly tag: string;
  readonly words: string | undefined;
  readonly routes: readonly RouteInCode[];
}

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);
const ANSWERS = new Set(['ApiOkResponse', 'ApiCreatedResponse']);

export function controllersInCode(code: Code): ControllerInCode[] {
  const classes = code.controllers.flatMap(({ statements }) => statements.filter(ts.isClassDeclaration));
  return classes.flatMap((owner) => {
    const tag = decoratorsOf(owner).get('ApiTags')?.arguments[0];
    if (owner.name === undefined || tag === undefined || !ts.isStringLiteral(tag)) return [];
    const methods = owner.members
      .filter(ts.isMethodDeclaration)
      .filter((method) => [...decoratorsOf(method).keys()].some((name) => ROUTES.has(name)));
    return [
      {
        tag: tag.text,
        words: wordsOf(code.checker.getSymbolAtLocation(owner.name), code.checker),
        routes: methods.map((method) => routeOf(method, owner, code.checker)),
      },
    ];
  });
}

function routeOf(
  method: ts.MethodDeclaration,
  owner: ts.ClassDeclaration,
  checker: ts.TypeChecker,
): RouteInCode {
  const decorators = decoratorsOf(method);
  const signature = checker.getSignatureFromDeclaration(method);
  const answer = signature && checker.getAwaitedType(checker.getReturnTypeOfSignature(signature));
  const id = `${owner.name?.text.replace(/Controller$/, '') ?? ''}_${method.name.getText()}`;
  if (answer === undefined) throw new Error(`${id}: say what it returns.`);
  const text = reachedFrom(method, owner)
    .map((body) => body.getText())
    .join('\n');
  return {
    id,
    words: wordsOf(checker.getSymbolAtLocation(method.name), checker),
    returned: answer,
    described: describedBy(decorators, checker),
    media: textOf(decorators.get('ApiProduces')?.arguments[0]),
    isOpen: decorators.has('OpenDoor'),
    isChange: text.includes('this.changes.run('),
    readsIfMatch: text.includes('seenRevision('),
    givesEtag: text.includes(`header('etag'`),
    otherStatuses: [...text.matchAll(/reply\.status\((\d{3})\)/g)].map(([, status = '']) => status),
    pipes: pipesOf(method, checker),
  };
}

function decoratorsOf(node: ts.HasDecorators): Map<string, ts.CallExpression> {
  const calls = (ts.getDecorators(node) ?? []).map(({ expression }) => expression);
  return new Map(calls.filter(ts.isCallExpression).map((call) => [call.expression.getText(), call]));
}

const textOf = (node: ts.Expression | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteral(node) ? node.text : undefined;

function describedBy(
  decorators: ReadonlyMap<string, ts.CallExpression>,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  const call = [...decorators].find(([name]) => ANSWERS.has(name))?.[1].arguments[0];
  if (call === undefined || !ts.isObjectLiteralExpression(call)) return undefined;
  const type = call.properties.filter(ts.isPropertyAssignment).find(({ name }) => name.getText() === 'type');
  return type && checker.getTypeAtLocation(type.initializer).getConstructSignatures()[0]?.getReturnType();
}

/** The method and the methods of its class that it calls, each once. */
function reachedFrom(method: ts.MethodDeclaration, owner: ts.ClassDeclaration): ts.MethodDeclaration[] {
  const methods = owner.members.filter(ts.isMethodDeclaration);
  const reached = new Set([method]);
  for (const one of reached)
    for (const [, name] of one.getText().matchAll(/this\.(\w+)(?:<\w+>)?\(/g))
      for (const called of methods.filter((other) => other.name.getText() === name)) reached.add(called);
  return [...reached];
}

function pipesOf(method: ts.MethodDeclaration, checker: ts.TypeChecker): Record<string, string> {
  const pairs = method.parameters.flatMap((parameter) => {
    const [name, pipe] = decoratorsOf(parameter).get('Param')?.arguments ?? [];
    const type = name && checker.getTypeAtLocation(name);
    return type?.isStringLiteral() === true ? [[type.value, pipe?.getText() ?? ''] as const] : [];
  });
  return Object.fromEntries(pairs);
}
