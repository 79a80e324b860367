import type { Category } from '../categories';

/** What a field holds. `list` is the id of a codebook; `max` counts characters, rows or years. */
export type FieldKind =
  | { readonly type: 'code'; readonly list: string }
  | { readonly type: 'codes'; readonly list: string }
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'long-text'; readonly max: number }
  | { readonly type: 'date'; readonly past: boolean }
  | { readonly type: 'month'; readonly past: boolean }
  | { readonly type: 'instant' }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'country' }
  | { readonly type: 'countries' }
  | { readonly type: 'region' }
  | { readonly type: 'person-name' }
  | { readonly type: 'partial-date' }
  | { readonly type: 'reference' }
  | { readonly type: 'case-code' }
  | { readonly type: 'repeat'; readonly max: number; readonly row: readonly RowField[] };

/** When a rule holds, as data: read aloud by a lawyer, evaluated in one place. */
export type Condition =
  /** Under 18, or an age in dispute: treated as a child until determined otherwise (R11). */
  | { readonly fact: 'child' }
  | { readonly field: string; readonly has: readonly string[] }
  | { readonly field: string; readonly filled: true }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

interface FieldRules {
  /** Without it the form is not complete; a draft may lack it. */
  readonly required?: true | Condition;
  /** While this holds the field is not asked, and an answer is refused. */
  readonly absentWhen?: Condition;
  /** The field that this one may not come before: the end of a span names its start. */
  readonly notBefore?: string;
  /** Starred in the field lists: stays with the organisation that wrote it, whatever was consented. */
  readonly neverCrossOrganisation?: true;
}

/** A field inside a repeated row; it has the category of the row. */
export interface RowField extends FieldRules {
  readonly id: string;
  readonly kind: Exclude<FieldKind, { type: 'repeat' }>;
}

export interface Field extends FieldRules {
  readonly id: string;
  readonly kind: FieldKind;
  readonly category: Category;
  /** Part of the safety extract: stays with whoever has the person in its care (risk to life, medication, do-not-contact). */
  readonly safety?: true;
}

export interface Form {
  readonly id: string;
  readonly schemaVersion: number;
  readonly fields: readonly Field[];
}
