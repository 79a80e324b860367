import { referenced, resolve, type Schema, type Schemas, typesOf } from './schema';

/**
 * Whether every answer of the one shape is an answer of the other, with no field beside it.
 * @returns the first place where it is not
 */
export function misfit(
  returned: Schema,
  described: Schema,
  schemas: Schemas,
  place = 'answer',
): string | undefined {
  if (referenced(returned) !== undefined && referenced(returned) === referenced(described)) return undefined;
  const [one, other] = [resolve(returned, schemas), resolve(described, schemas)];
  if (one.anyOf !== undefined || other.anyOf !== undefined) {
    const alternatives = alternativesOf(other);
    const fits = (part: Schema): boolean =>
      alternatives.some((alternative) => misfit(part, alternative, schemas, place) === undefined);
    return alternativesOf(one).every(fits) ? undefined : place;
  }
  if (typesOf(one).some((type) => !typesOf(other).includes(type))) return place;
  if (other.enum !== undefined && one.enum?.every((word) => other.enum?.includes(word)) !== true)
    return place;
  if (other.format !== undefined && one.format !== undefined && one.format !== other.format) return place;
  if (one.items !== undefined && other.items !== undefined)
    return misfit(one.items, other.items, schemas, `${place}[]`);
  return misfitOfFields(one, other, schemas, place);
}

const alternativesOf = (schema: Schema): Schema[] =>
  schema.anyOf ??
  typesOf(schema).map((type) => ({ ...schema, type, ...(schema.enum && { enum: schema.enum }) }));

function misfitOfFields(one: Schema, other: Schema, schemas: Schemas, place: string): string | undefined {
  const names = Object.keys(one.properties ?? {});
  const extra = names.find((name) => other.properties?.[name] === undefined);
  if (extra !== undefined && typeof other.additionalProperties !== 'object') return `${place}.${extra}`;
  const lacking = other.required?.find((name) => one.required?.includes(name) !== true);
  if (lacking !== undefined) return `${place}.${lacking}`;
  for (const name of names) {
    const [own, there] = [one.properties?.[name], other.properties?.[name]];
    const found = own && there && misfit(own, there, schemas, `${place}.${name}`);
    if (found !== undefined) return found;
  }
  if (typeof one.additionalProperties !== 'object') return undefined;
  return typeof other.additionalProperties === 'object'
    ? misfit(one.additionalProperties, other.additionalProperties, schemas, `${place}.*`)
    : `${place}.*`;
}
