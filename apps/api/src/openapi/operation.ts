import type { RouteInCode } from './code/routes-in-code';
import { sentences } from './code/words';
import { changing, reading } from './frame';
import { referenced, type Schema, type Schemas } from './schema';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}

/** The parts of an operation that we read or write; all others stay as Nest made them. */
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses: Record<string, object>;
  readonly tags?: readonly string[];
}

interface Circumstances {
  readonly path: string;
  readonly method: string;
  readonly route: RouteInCode;
  /** Nothing for a route without a body in its answer. */
  readonly answer: Schema | undefined;
  readonly decorated: Schemas;
}

const PIPES: Readonly<Record<string, Schema>> = {
  uuidParam: { type: 'string', format: 'uuid' },
  nameParam: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,60}$' },
};
/** The open door that may say: that is not who you are. */
const SIGN_IN = 'SignIn_open';
const SAFE = new Set(['get', 'head']);

export function completeOperation(operation: Operation, circumstances: Circumstances): object {
  const { operationId, tags, requestBody } = operation;
  const { route, method } = circumstances;
  const words = route.words === undefined ? undefined : sentences(route.words);
  return {
    operationId,
    tags,
    ...(words !== undefined && { summary: words.first }),
    ...(words?.rest !== undefined && { description: words.rest }),
    security: route.isOpen ? [] : SAFE.has(method) ? reading : changing,
    parameters: parametersOf(operation, route),
    ...(requestBody !== undefined && { requestBody }),
    responses: responsesOf(operation, circumstances),
  };
}

function parametersOf({ parameters = [] }: Operation, route: RouteInCode): object[] {
  const own = parameters.map((parameter) => {
    if (parameter.in !== 'path') return parameter;
    const schema =
      parameter.name === 'formId'
        ? { $ref: '#/components/schemas/FormId' }
        : (PIPES[route.pipes[parameter.name] ?? ''] ?? parameter.schema);
    return { ...parameter, schema };
  });
  return [
    ...own,
    ...(route.isChange ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(route.readsIfMatch ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
  ];
}

function responsesOf(
  operation: Operation,
  { path, method, route, answer, decorated }: Circumstances,
): object {
  const [success = '200'] = Object.keys(operation.responses);
  const type = route.media ?? (answer?.type === 'string' ? 'text/plain' : 'application/json');
  const good = {
    ...(route.givesEtag && { headers: { ETag: { $ref: '#/components/headers/ETag' } } }),
    ...(answer !== undefined && { content: { [type]: { schema: answer } } }),
  };
  const body = operation.requestBody?.content['application/json']?.schema;
  const hasInput = body !== undefined || operation.parameters?.some((one) => one.in === 'query') === true;
  const fields = Object.keys(decorated[(body && referenced(body)) ?? '']?.properties ?? {});
  const seesVersions = route.readsIfMatch || fields.includes('ifRevision') || fields.includes('revision');
  // What leaves the house may be refused while it is seen: it is not ready, or somebody else's to take.
  const leaves = path.endsWith('/file');
  const names = [
    ...(route.isOpen && route.id !== SIGN_IN ? [] : [['401', 'Unauthenticated']]),
    ...(route.isOpen || (SAFE.has(method) && path.includes('{') && !leaves) ? [] : [['403', 'Forbidden']]),
    ...(path.includes('{') ? [['404', 'NotFound']] : []),
    ...(route.isChange || leaves || (route.isOpen && !SAFE.has(method)) ? [['409', 'Refused']] : []),
    ...(seesVersions ? [['412', 'Stale']] : []),
    ...(hasInput || route.isChange ? [['422', 'Invalid']] : []),
    ['default', 'Other'],
  ] as [string, string][];
  return {
    [success]: { description: DONE[success] ?? 'Done.', ...good },
    ...Object.fromEntries(
      route.otherStatuses.map((status) => [status, { description: 'Not now.', ...good }]),
    ),
    ...Object.fromEntries(
      names.map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
    ),
  };
}

const DONE: Readonly<Record<string, string>> = {
  '200': 'As it stands now.',
  '201': 'As it was made.',
  '204': 'Done; there is nothing to say.',
};
