import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { Route } from './router';

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/,
  email: /^\S+@\S+$/,
  uri: /^[a-z]+:\S+$/,
};

/** Refusals that a reader has to expect, door by door; all others may happen at any. */
const OURS = new Set([401, 403, 404, 409, 412, 422]);

type Json = Readonly<Record<string, unknown>>;
interface Answer {
  readonly content?: Readonly<Record<string, unknown>>;
  readonly $ref?: string;
}

/** A field that is not described is a fault here, although a reader of the description must bear it. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  const isObject = copy['type'] === 'object' && copy['properties'] !== undefined;
  return isObject && copy['additionalProperties'] === undefined
    ? { ...copy, additionalProperties: false }
    : copy;
}

const file = path.resolve(__dirname, '../../apps/api/openapi.json');
const document = closed(JSON.parse(readFileSync(file, 'utf8'))) as Json & {
  paths: Record<string, Record<string, { responses: Record<string, Answer> }>>;
  components: { responses: Record<string, Answer> };
};
const ajv = new Ajv2020({ strict: false, allErrors: true });
for (const [name, form] of Object.entries(FORMATS)) ajv.addFormat(name, form);
ajv.addSchema({ ...document, $id: 'panoh' });

const pointer = (...parts: string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

/** @returns what is wrong with this answer by apps/api/openapi.json, or nothing */
export function undescribed(route: Route, status: number, type: string, text: string): string | undefined {
  const [method = '', url = ''] = route.split(' ');
  const where = [url.replace(/:(\w+)/g, '{$1}'), method.toLowerCase(), 'responses'] as const;
  const responses = document.paths[where[0]]?.[where[1]]?.responses;
  if (responses === undefined) return 'the route is not described';
  const key = responses[String(status)] === undefined ? 'default' : String(status);
  if (key === 'default' && (status < 400 || OURS.has(status)))
    return `status ${String(status)} is not described`;
  const shared = /^#\/components\/responses\/(\w+)$/.exec(responses[key]?.$ref ?? '')?.[1];
  const content = (shared === undefined ? responses[key] : document.components.responses[shared])?.content;
  const media = type.split(';')[0] ?? '';
  if (content === undefined) return text === '' ? undefined : 'there is a body, and none is described';
  if (content[media] === undefined) return `${media} is not described`;
  if (!media.endsWith('json')) return undefined;
  const way =
    shared === undefined
      ? pointer('paths', ...where, key, 'content', media, 'schema')
      : pointer('components', 'responses', shared, 'content', media, 'schema');
  const validate = ajv.getSchema(`panoh#${way}`);
  if (validate === undefined) return 'there is no schema';
  return validate(JSON.parse(text)) === true ? undefined : ajv.errorsText(validate.errors);
}
