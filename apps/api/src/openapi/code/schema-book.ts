import ts from 'typescript';
import { reference, type Schema, type Schemas, typesOf } from '../schema';
import type { Code } from './program';
import { temporalFormat } from './temporal-formats';
import { declarerOf, nameOfType } from './type-name';
import { wordLists } from './word-lists';
import { formatOf, wordsOf } from './words';

const { TypeFlags } = ts;

/** Schemas of what leaves as JSON, from its TypeScript type. What JSON cannot carry, or nobody can know, throws. */
export class SchemaBook {
  readonly schemas: Schemas = {};
  private readonly symbols = new Map<string, ts.Symbol>();
  private readonly checker: ts.TypeChecker;
  private readonly nameOfWords: (words: readonly unknown[]) => string | undefined;

  constructor(code: Code) {
    this.checker = code.checker;
    this.nameOfWords = wordLists(code);
  }

  /** @param place what to name in a complaint, `Needs_read.interim` */
  of(type: ts.Type, place: string): Schema {
    if ((type.flags & TypeFlags.Boolean) !== 0) return { type: 'boolean' };
    const name = nameOfType(type, this.checker);
    if (name === undefined || (type.isUnion() && type.types.every(isWord))) return this.unnamed(type, place);
    const { symbol } = name;
    const known = this.symbols.get(name.name);
    if (known !== undefined && known !== symbol)
      throw new Error(`${place}: two types are called ${name.name}. Give one of them another name.`);
    if (known === undefined) {
      this.symbols.set(name.name, symbol);
      const description = wordsOf(symbol, this.checker);
      this.schemas[name.name] = {
        ...this.unnamed(type, name.name),
        ...(description !== undefined && { description }),
      };
    }
    return reference(name.name);
  }

  /** A closed list of words, by name where it has one. */
  words(words: readonly unknown[]): Schema {
    const sorted = [...words].sort();
    const name = this.nameOfWords(sorted);
    if (name === undefined) return { type: 'string', enum: sorted };
    this.schemas[name] = { type: 'string', enum: sorted };
    return reference(name);
  }

  private unnamed(type: ts.Type, place: string): Schema {
    const { flags } = type;
    // Also `MECHANISM.${string}`: its beginning is no promise to a reader.
    if ((flags & (TypeFlags.String | TypeFlags.TemplateLiteral)) !== 0) return { type: 'string' };
    if ((flags & TypeFlags.Number) !== 0) return { type: 'number' };
    if ((flags & TypeFlags.Null) !== 0) return { type: 'null' };
    if ((flags & TypeFlags.BooleanLiteral) !== 0)
      return { type: 'boolean', enum: [this.checker.typeToString(type) === 'true'] };
    if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
    if (type.isNumberLiteral()) return { type: 'number', enum: [type.value] };
    if (type.isUnion()) return this.union(type.types, place);
    if ((flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0) return this.object(type, place);
    throw new Error(`${place}: ${this.checker.typeToString(type)} does not say what leaves. Declare it.`);
  }

  private union(all: readonly ts.Type[], place: string): Schema {
    const parts = all.filter(({ flags }) => (flags & (TypeFlags.Null | TypeFlags.Undefined)) === 0);
    const words = parts.filter(isWord);
    const switches = parts.filter(({ flags }) => (flags & TypeFlags.BooleanLiteral) !== 0);
    const rest = parts.filter(
      (part) => !words.includes(part as ts.StringLiteralType) && !switches.includes(part),
    );
    const schemas = [
      ...(words.length > 1
        ? [this.words(words.map(({ value }) => value))]
        : words.map((one) => this.of(one, place))),
      ...(switches.length === 2 ? [{ type: 'boolean' }] : switches.map((one) => this.of(one, place))),
      ...rest.map((one) => this.of(one, place)),
    ].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
    const isNullable = all.some(({ flags }) => (flags & TypeFlags.Null) !== 0);
    const [only] = schemas;
    if (schemas.length !== 1 || only === undefined)
      return { anyOf: isNullable ? [...schemas, { type: 'null' }] : schemas };
    if (!isNullable) return only;
    if (only.$ref !== undefined) return { anyOf: [only, { type: 'null' }] };
    return {
      ...only,
      type: [...typesOf(only), 'null'],
      ...(only.enum && { enum: [...only.enum, null] }),
    };
  }

  private object(type: ts.Type, place: string): Schema {
    const format = temporalFormat(type.getSymbol());
    if (format !== undefined) return { type: 'string', format };
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type)) {
      const [first, ...others] = this.checker.getTypeArguments(type as ts.TypeReference);
      if (first === undefined || others.length > 0) throw new Error(`${place}: describe a list of one type.`);
      return { type: 'array', items: this.of(first, `${place}[]`) };
    }
    const fields = this.checker.getPropertiesOfType(type);
    const own = this.fields(fields, place);
    const [index] = this.checker.getIndexInfosOfType(type);
    if (index !== undefined)
      return {
        ...(fields.length > 0 ? own : { type: 'object' }),
        additionalProperties: this.of(index.type, `${place}.*`),
      };
    if (fields.length === 0 || type.getCallSignatures().length > 0)
      throw new Error(`${place}: ${this.checker.typeToString(type)} does not say what leaves. Declare it.`);
    const declarer = nameOfType(type, this.checker) ? undefined : declarerOf(fields, this.checker);
    if (declarer === undefined || declarer === type) return own;
    const there = this.fields(this.checker.getPropertiesOfType(declarer), place);
    return JSON.stringify(own) === JSON.stringify(there) ? this.of(declarer, place) : own;
  }

  private fields(fields: readonly ts.Symbol[], place: string): Schema {
    const properties: Schemas = {};
    const required: string[] = [];
    for (const field of asWritten(fields)) {
      const type = this.checker.getTypeOfSymbol(field);
      const mayLack =
        (field.flags & ts.SymbolFlags.Optional) !== 0 ||
        (type.isUnion() && type.types.some(({ flags }) => (flags & TypeFlags.Undefined) !== 0));
      if (!mayLack) required.push(field.name);
      const description = wordsOf(field, this.checker);
      const format = formatOf(field, this.checker);
      properties[field.name] = {
        ...this.of(type, `${place}.${field.name}`),
        ...(format !== undefined && { format }),
        ...(description !== undefined && { description }),
      };
    }
    return { type: 'object', properties, ...(required.length > 0 && { required }) };
  }
}

/** The compiler orders what is picked or joined by what it met first; the source has an order of its own. */
function asWritten(fields: readonly ts.Symbol[]): ts.Symbol[] {
  const placeOf = ({ declarations: [first] = [] }: ts.Symbol) => first;
  const owners = [...new Set(fields.map((field) => placeOf(field)?.parent))];
  const key = (field: ts.Symbol): number =>
    owners.indexOf(placeOf(field)?.parent) * 1e7 + (placeOf(field)?.pos ?? 0);
  return [...fields].sort((one, other) => key(one) - key(other));
}

const isWord = (type: ts.Type): type is ts.StringLiteralType => type.isStringLiteral();
