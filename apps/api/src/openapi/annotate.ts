import { resolve, type Schema, type Schemas, typesOf } from './schema';

const WORDS = ['description', 'example', 'format', 'pattern'] as const;
const BOUNDS = ['minLength', 'maxLength', 'minimum', 'maximum'] as const;

interface Annotation {
  readonly place: string;
  /** What the decorators say, as Nest wrote it down. */
  readonly decorated: Schema;
  readonly schemas: Schemas;
  readonly words: (words: readonly unknown[]) => Schema;
}

/**
 * The schema of a type with the words, formats and lists that its class has in decorators.
 * @throws Error where the decorators say something else than the type
 */
export function annotate(schema: Schema, { place, decorated, schemas, words }: Annotation): Schema {
  const differs = (what: string): Error =>
    new Error(`${place}: decorators and type differ in ${what}. Correct the one that is wrong.`);
  if (schema.$ref !== undefined || schema.anyOf !== undefined || decorated.$ref !== undefined)
    return { ...schema, ...(decorated.description !== undefined && { description: decorated.description }) };
  const types = typesOf(decorated).map((type) => (type === 'integer' ? 'number' : type));
  if (types.sort().join() !== [...typesOf(schema)].sort().join()) throw differs(`type (${types.join()})`);
  const noted: Schema = { ...schema };
  for (const key of WORDS) if (decorated[key] !== undefined) Object.assign(noted, { [key]: decorated[key] });
  for (const key of BOUNDS) if (decorated[key] !== undefined) Object.assign(noted, { [key]: decorated[key] });
  if (schema.items !== undefined && decorated.items !== undefined)
    noted.items = annotate(schema.items, { place: `${place}[]`, decorated: decorated.items, schemas, words });
  if (schema.properties !== undefined) noted.properties = fields();
  if (decorated.enum === undefined || schema.enum !== undefined) return noted;
  const list = decorated.enum.filter((word) => word !== null);
  const { description } = noted;
  const closed = words(list);
  if (!typesOf(schema).includes('null'))
    return { ...closed, ...(description !== undefined && { description }) };
  return { anyOf: [closed, { type: 'null' }], ...(description !== undefined && { description }) };

  function fields(): Schemas {
    const said = decorated.properties ?? {};
    const isRequired = (one: Schema, name: string): boolean => one.required?.includes(name) === true;
    const pairs = Object.entries(schema.properties ?? {}).map(([name, own]) => {
      const there = said[name];
      if (there === undefined) throw differs(`the field ${name}, which has no decorator`);
      if (isRequired(schema, name) !== isRequired(decorated, name)) throw differs(`whether ${name} can lack`);
      const target = resolve(own, schemas);
      const isList = target.enum !== undefined && there.enum !== undefined;
      if (isList && [...(target.enum ?? [])].sort().join() !== [...(there.enum ?? [])].sort().join())
        throw differs(`the words of ${name}`);
      return [name, annotate(own, { place: `${place}.${name}`, decorated: there, schemas, words })] as const;
    });
    return Object.fromEntries(pairs);
  }
}
