import type { Category, Condition, Field, FieldKind, Form, FormId, RowField } from '@panoh/kernel';
import type { LanguageLabels } from '@panoh/lawbook';

/** A form of the field catalogue, in words: what a screen asks, in this order. */
export interface FormView {
  readonly id: FormId;
  readonly schemaVersion: number;
  readonly title: string;
  /** One sentence for the head of the form. */
  readonly help: string;
  readonly fields: readonly FieldView[];
}

export interface FieldView extends FieldRulesView {
  readonly kind: FieldKindView;
  readonly category: Category;
  /** Stays visible to whoever has the person in its care. */
  readonly safety: boolean;
}

/** A field inside a repeated row. */
export interface RowFieldView extends FieldRulesView {
  readonly kind: RowField['kind'];
}

export interface FieldRulesView {
  readonly id: string;
  readonly label: string;
  readonly help: string | null;
  /** Without it the form is not complete: always, never, or when the condition holds. */
  readonly required: boolean | Condition;
  /** While this holds the field is not asked, and an answer is refused. */
  readonly absentWhen: Condition | null;
  /** The field that this one may not come before. */
  readonly notBefore: string | null;
  /** Stays with the organisation that wrote it, whatever was consented. */
  readonly neverCrossOrganisation: boolean;
}

export type FieldKindView =
  | Exclude<FieldKind, { type: 'repeat' }>
  | { readonly type: 'repeat'; readonly max: number; readonly row: readonly RowFieldView[] };

type Words = LanguageLabels['forms'];

/** The form in one language; a field nobody has named yet shows its id. */
export function formView(id: FormId, form: Form, { forms: words }: LanguageLabels): FormView {
  return {
    id,
    schemaVersion: form.schemaVersion,
    title: words[`${id}/_form`] ?? id,
    help: words[`${id}/_help`] ?? '',
    fields: form.fields.map((field) => fieldView(field, `${id}/${field.id}`, words)),
  };
}

const fieldView = (field: Field, place: string, words: Words): FieldView => ({
  ...rulesView(field, place, words),
  kind: kindView(field.kind, place, words),
  category: field.category,
  safety: field.safety ?? false,
});

const kindView = (kind: FieldKind, place: string, words: Words): FieldKindView =>
  kind.type !== 'repeat'
    ? kind
    : {
        type: kind.type,
        max: kind.max,
        row: kind.row.map((field) => ({
          ...rulesView(field, `${place}/rows/${field.id}`, words),
          kind: field.kind,
        })),
      };

const rulesView = (field: Field | RowField, place: string, words: Words): FieldRulesView => ({
  id: field.id,
  label: words[`${place}/label`] ?? field.id,
  help: words[`${place}/help`] ?? null,
  required: field.required ?? false,
  absentWhen: field.absentWhen ?? null,
  notBefore: field.notBefore ?? null,
  neverCrossOrganisation: field.neverCrossOrganisation ?? false,
});
