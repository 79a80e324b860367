import type { Category } from '../categories';
import type { Condition, Field, FieldKind, RowField } from './field';

/** The words in which the forms are written. */
export const code = (list: string) => ({ type: 'code', list }) as const;
export const codes = (list: string) => ({ type: 'codes', list }) as const;
export const text = (max: number) => ({ type: 'text', max }) as const;
export const longText = (max: number) => ({ type: 'long-text', max }) as const;
export const date = { type: 'date', past: false } as const;
export const pastDate = { type: 'date', past: true } as const;
export const month = { type: 'month', past: false } as const;
export const pastMonth = { type: 'month', past: true } as const;
export const instant = { type: 'instant' } as const;
export const number = (min: number, max: number) => ({ type: 'number', min, max }) as const;
export const boolean = { type: 'boolean' } as const;
export const country = { type: 'country' } as const;
export const countries = { type: 'countries' } as const;
export const region = { type: 'region' } as const;
export const personName = { type: 'person-name' } as const;
export const partialDate = { type: 'partial-date' } as const;
export const reference = { type: 'reference' } as const;
export const caseCode = { type: 'case-code' } as const;

export const repeat = (max: number, row: Readonly<Record<string, RowShape>>): FieldKind => ({
  type: 'repeat',
  max,
  row: Object.entries(row).map(([id, shape]) => ('kind' in shape ? { id, ...shape } : { id, kind: shape })),
});

export const child: Condition = { fact: 'child' };
export const adult: Condition = { not: child };
export const has = (field: string, ...list: string[]): Condition => ({ field, has: list });
export const filled = (field: string): Condition => ({ field, filled: true });

/** Fields of one category, in the order in which they are asked. */
export function fieldsOf(category: Category, shapes: Readonly<Record<string, FieldShape>>): Field[] {
  return Object.entries(shapes).map(([id, shape]) =>
    'kind' in shape ? { id, category, ...shape } : { id, category, kind: shape },
  );
}

type FieldShape = FieldKind | Omit<Field, 'id' | 'category'>;
type RowShape = RowField['kind'] | Omit<RowField, 'id'>;
