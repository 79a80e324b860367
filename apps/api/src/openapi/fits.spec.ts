import { misfit } from './fits';
import type { Schema } from './schema';

const text: Schema = { type: 'string' };
const maybeText: Schema = { type: ['string', 'null'] };
const words = (...list: string[]): Schema => ({ type: 'string', enum: list });
const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
});

describe('misfit', () => {
  it.each<[string, Schema, Schema, string | undefined]>([
    ['the same', object({ a: text }), object({ a: text }), undefined],
    ['a narrower text', words('x'), text, undefined],
    ['fewer words', words('x'), words('x', 'y'), undefined],
    ['another word', words('x', 'z'), words('x', 'y'), 'answer'],
    ['null where none is described', object({ a: maybeText }), object({ a: text }), 'answer.a'],
    ['a field more', object({ a: text, b: text }), object({ a: text }), 'answer.b'],
    ['a field that may lack', object({ a: text }, []), object({ a: text }), 'answer.a'],
    [
      'inside a list',
      { type: 'array', items: object({ a: { type: 'number' } }) },
      { type: 'array', items: object({ a: text }) },
      'answer[].a',
    ],
    [
      'no alternative of it',
      { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] },
      { $ref: '#/components/schemas/A' },
      'answer',
    ],
  ])('%s', (_name, returned, described, place) => {
    expect(misfit(returned, described, { A: object({ a: text }) })).toBe(place);
  });
});
