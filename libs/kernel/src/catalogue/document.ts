import type { Temporal } from '../time/temporal';

/** A name as it was given. One part is enough: single names exist (R45). Nothing is guessed or split. */
export interface NameParts {
  readonly given?: string;
  readonly family?: string;
  readonly patronymic?: string;
}

export interface PersonName extends NameParts {
  /** Script of the parts above, ISO 15924. */
  readonly script?: string;
  /** The transliteration as entered, from a travel document for example; never computed. */
  readonly transliteration?: NameParts;
}

/** A date of which only a part may be known. `within` is the margin of an estimate, in years. */
export type PartialDate =
  | { readonly certainty: 'exact'; readonly date: string }
  | { readonly certainty: 'month'; readonly month: string }
  | { readonly certainty: 'year'; readonly year: number }
  | { readonly certainty: 'estimated'; readonly year: number; readonly within: number }
  | { readonly certainty: 'unknown' };

export type RowValue = string | number | boolean | readonly string[] | PersonName | PartialDate;
export type Row = Readonly<Record<string, RowValue>>;
export type FieldValue = RowValue | readonly Row[];

/**
 * A filled form, in normal form: only known fields, nothing empty. Dates are ISO 8601 texts. Which fields there
 * are, and their kinds, says the field catalogue for the form.
 */
export type FormDocument = { readonly [field: string]: FieldValue };

/** What the case knows about the person when a form is judged. */
export interface FormFacts {
  readonly isChild: boolean;
  readonly ageDisputed: boolean;
  readonly today: Temporal.PlainDate;
}
