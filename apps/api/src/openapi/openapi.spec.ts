import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { Schemas } from './schema';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly security: readonly Record<string, unknown>[];
  readonly parameters: readonly { $ref?: string; name?: string; in?: string; schema?: object }[];
  readonly responses: Readonly<Record<string, { $ref?: string; content?: object }>>;
}

interface Document {
  readonly openapi: string;
  readonly tags: readonly { name: string; description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

// That it is what the code says is a step of its own in `npm test`: it needs the compiler.
const text = readFileSync(path.resolve(__dirname, '../../openapi.json'), 'utf8');
const document = JSON.parse(text) as Document;
const operations = Object.entries(document.paths).flatMap(([where, item]) =>
  Object.entries(item).map(([method, operation]) => ({ where, method, ...operation })),
);
const named = operations.map((one) => [`${one.method.toUpperCase()} ${one.where}`, one] as const);

/** Every object and list of the document with the way to it. */
function* nodesOf(value: unknown, way = '#'): Generator<{ way: string; node: Record<string, unknown> }> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { way, node: value as Record<string, unknown> };
  for (const [key, inner] of Object.entries(value))
    yield* nodesOf(inner, `${way}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}
const nodes = [...nodesOf(document)];
const ways = new Set(nodes.map(({ way }) => way));

describe('apps/api/openapi.json', () => {
  it('is OpenAPI 3.1 and refers only to what it has', () => {
    expect(document.openapi).toBe('3.1.0');
    const references = nodes.flatMap(({ node }) => (typeof node['$ref'] === 'string' ? [node['$ref']] : []));
    expect(references.length).toBeGreaterThan(200);
    expect(references.filter((target) => !ways.has(target))).toEqual([]);
    const used = new Set(references);
    const schemas = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(schemas.filter((way) => !used.has(way))).toEqual([]);
  });

  it('has schemas that a strict validator takes', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
    ajv.addVocabulary(['example', 'openapi', 'info', 'tags', 'paths', 'components']);
    ajv.addSchema({ $id: 'panoh', ...document });
    for (const name of Object.keys(document.components.schemas))
      expect([name, typeof ajv.getSchema(`panoh#/components/schemas/${name}`)]).toEqual([name, 'function']);
  });

  it('says of every value what it is; a problem alone may carry more', () => {
    const inSchemas = nodes.filter(({ way }) => /^#\/components\/schemas\/|\/schema(\/|$)/.test(way));
    const isSchema = (way: string): boolean =>
      /\/(items|additionalProperties|schema|schemas\/[^/]+|properties\/[^/]+|anyOf\/\d+)$/.test(way);
    const silent = inSchemas.filter(
      ({ way, node }) => isSchema(way) && ['$ref', 'type', 'anyOf'].every((key) => node[key] === undefined),
    );
    expect(silent.map(({ way }) => way)).toEqual([]);
    const open = inSchemas.filter(
      ({ node: { type, properties, additionalProperties: more } }) =>
        more === true || (type === 'object' && properties === undefined && more === undefined),
    );
    expect(open.map(({ way }) => way)).toEqual(['#/components/schemas/Problem']);
  });

  it('names every operation once, under a tag that says what it is about', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.length).toBeGreaterThan(80);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = new Set(
      document.tags.filter(({ description }) => description !== '').map(({ name }) => name),
    );
    expect(operations.filter((one) => one.tags.length !== 1 || !tags.has(one.tags[0] ?? ''))).toEqual([]);
  });

  it.each(named)('%s says what it is for and how it answers', (_name, operation) => {
    const { where, summary, parameters, responses } = operation;
    expect(summary).toMatch(/.{8}/);
    expect(responses['default']).toEqual({ $ref: '#/components/responses/Other' });
    const good = Object.keys(responses).filter((status) => status.startsWith('2'));
    expect(good).toHaveLength(1);
    expect(responses[good[0] ?? '']?.content === undefined).toBe(good[0] === '204');
    const inPath = [...where.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(inPath);
  });

  it('opens few doors to nobody in particular, and asks for the token of the page wherever something changes', () => {
    const open = operations.filter(({ security }) => security.length === 0);
    expect(open.map(({ operationId }) => operationId).sort()).toEqual([
      // An address that is a secret, a device that asks whether it was stopped, what a sign-in page says.
      ...['CalendarFeed_calendar', 'Devices_contact', 'Health_live', 'Health_metrics', 'Health_ready'],
      ...['Installation_read', 'SignIn_choose', 'SignIn_open'],
    ]);
    for (const { operationId, method, security, responses } of operations.filter(
      (one) => !open.includes(one),
    )) {
      const session = security.find((way) => 'session' in way) ?? {};
      expect([operationId, 'csrf' in session]).toEqual([operationId, method !== 'get']);
      expect([operationId, responses['401']?.$ref]).toEqual([
        operationId,
        '#/components/responses/Unauthenticated',
      ]);
    }
  });

  it('asks for a key with every change', () => {
    const withoutKey = operations.filter(
      ({ method, security, parameters }) =>
        method !== 'get' &&
        security.length > 0 &&
        !parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey'),
    );
    // Ending a session twice ends it once; a search or a preview changes nothing, its words only stand in the body.
    // A calendar address is a secret that no replay may show again.
    expect(withoutKey.map(({ operationId }) => operationId).sort()).toEqual([
      ...['CalendarFeed_end', 'CalendarFeed_make', 'Calendars_preview', 'Persons_search', 'SignIn_close'],
    ]);
  });
});
