/** As much of JSON Schema 2020-12 as our answers need. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  description?: string;
  example?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

export type Schemas = Record<string, Schema>;

const PLACE = '#/components/schemas/';

export const reference = (name: string): Schema => ({ $ref: `${PLACE}${name}` });

export const referenced = ({ $ref }: Schema): string | undefined =>
  $ref?.startsWith(PLACE) === true ? $ref.slice(PLACE.length) : undefined;

export const resolve = (schema: Schema, among: Schemas): Schema => among[referenced(schema) ?? ''] ?? schema;

export const typesOf = ({ type }: Schema): string[] =>
  type === undefined ? [] : typeof type === 'string' ? [type] : type;

export function schemasNamedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = referenced(value);
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(schemasNamedIn)];
}
