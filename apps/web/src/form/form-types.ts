import type { components } from '../client/schema';

export type FormView = components['schemas']['FormView'];
export type FormId = components['schemas']['FormId'];
export type FieldView = components['schemas']['FieldView'];
export type RowFieldView = components['schemas']['RowFieldView'];
export type AnyField = FieldView | RowFieldView;
export type FieldKind = components['schemas']['FieldKindView'];
export type Condition = components['schemas']['Condition'];
export type Category = components['schemas']['Category'];
export type FormDocument = components['schemas']['FormDocument'];
export type FieldValue = components['schemas']['FieldValue'];
export type Row = Record<string, components['schemas']['RowValue']>;
export type PersonName = components['schemas']['PersonName'];
export type NameParts = components['schemas']['NameParts'];
export type PartialDate = Extract<FieldValue, { certainty: string }>;

/** What the case says about the person, as far as it changes what is asked. */
export interface FormFacts {
  readonly isChild: boolean;
  /** An age in dispute is a child's until determined otherwise. */
  readonly ageDisputed: boolean;
}

/** Somebody of full age, or not known to be otherwise. */
export const ADULT: FormFacts = { isChild: false, ageDisputed: false };

export const factsOf = (ageClass: components['schemas']['AgeClass'] | undefined): FormFacts => ({
  isChild: ageClass === 'child',
  ageDisputed: ageClass === 'age-disputed',
});

/** A place in a form and what is wrong there, as the api spells both: `risks[2].severity`, `out-of-range`. */
export interface FieldFault {
  readonly field: string;
  readonly problem: string;
}
