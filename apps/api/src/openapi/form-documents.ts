import { reference, type Schema } from './schema';

/** A body's open object is a form: its fields are those of the catalogue, which no schema repeats. */
export function withFormDocuments(schema: Schema): Schema {
  const { type, properties, additionalProperties, ...rest } = schema;
  if (type === 'object' && additionalProperties === true && properties === undefined)
    return { ...rest, ...reference('FormDocument') };
  if (properties === undefined) return schema;
  const pairs = Object.entries(properties).map(([name, field]) => [name, withFormDocuments(field)] as const);
  return { ...schema, properties: Object.fromEntries(pairs) };
}
