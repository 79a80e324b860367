import type { OpenAPIObject } from '@nestjs/swagger';
import { FORM_IDS } from '@panoh/kernel';
import ts from 'typescript';
import { annotate } from './annotate';
import type { Code } from './code/program';
import { controllersInCode, type RouteInCode } from './code/routes-in-code';
import { SchemaBook } from './code/schema-book';
import { misfit } from './fits';
import { headers, parameters, problemSchemas, responses, securitySchemes } from './frame';
import { completeOperation, type Operation } from './operation';
import { withFormDocuments } from './form-documents';
import { type Schema, type Schemas, schemasNamedIn } from './schema';

/**
 * Nest's document (paths, parameters, bodies) with what only the code knows: the shape of every answer, whom a
 * door is open for, which headers it reads. Decorators may add words, never contradict.
 */
export function complete(document: OpenAPIObject, code: Code): object {
  const decorated = (document.components?.schemas ?? {}) as Schemas;
  const book = new SchemaBook(code);
  const controllers = controllersInCode(code);
  const answers = new Map<string, Schema | undefined>();
  const routes = new Map(
    controllers.flatMap(({ routes }) => routes.map((route) => [route.id, route] as const)),
  );
  for (const route of routes.values()) answers.set(route.id, answerOf(route, book));
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = Object.entries(item as Record<string, Operation>).map(([method, operation]) => {
      const route = routes.get(operation.operationId);
      if (route === undefined) throw new Error(`${operation.operationId} is in no controller.`);
      return [
        method,
        completeOperation(operation, { path, method, route, answer: answers.get(route.id), decorated }),
      ];
    });
    return [path, Object.fromEntries(operations)] as const;
  });
  const components = {
    securitySchemes,
    parameters,
    headers,
    responses,
    schemas: schemasOf(paths, book, decorated),
  };
  const { openapi, info } = document;
  const tags = tagsOf(controllers);
  return { openapi, info, tags, paths: Object.fromEntries(paths), components };
}

function answerOf(route: RouteInCode, book: SchemaBook): Schema | undefined {
  const { id, returned, described, media } = route;
  if (media !== undefined) return { type: 'string', ...(!media.startsWith('text/') && { format: 'binary' }) };
  if ((returned.flags & ts.TypeFlags.Void) !== 0) return undefined;
  const own = book.of(returned, id);
  if (described === undefined) return own;
  const said = book.of(described, id);
  const place = misfit(own, said, book.schemas);
  if (place !== undefined)
    throw new Error(`${id}: what it returns is not what its decorator describes, see ${place}.`);
  return said;
}

function tagsOf(controllers: readonly { tag: string; words: string | undefined }[]): object[] {
  const names = [...new Set(controllers.map(({ tag }) => tag))].sort();
  return names.map((name) => {
    const words = controllers.filter(({ tag }) => tag === name).flatMap((one) => one.words ?? []);
    return { name, description: words.join(' ') };
  });
}

/** Only what a path reaches, in the order of the alphabet. */
function schemasOf(paths: unknown, book: SchemaBook, decorated: Schemas): Schemas {
  book.words(FORM_IDS);
  const find = (name: string): Schema => {
    const compiled = book.schemas[name];
    const said = decorated[name];
    if (compiled === undefined) return problemSchemas[name] ?? withFormDocuments(said ?? missing(name));
    if (said === undefined) return compiled;
    const words = (list: readonly unknown[]): Schema => book.words(list);
    return annotate(compiled, { place: name, decorated: said, schemas: book.schemas, words });
  };
  const reached: Schemas = {};
  const queue = [...schemasNamedIn(paths), 'Problem'];
  for (const name of queue) {
    if (reached[name] !== undefined) continue;
    reached[name] = find(name);
    queue.push(...schemasNamedIn(reached[name]));
  }
  return Object.fromEntries(Object.entries(reached).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function missing(name: string): never {
  throw new Error(`There is no schema ${name}.`);
}
