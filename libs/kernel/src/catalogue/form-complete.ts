import { holds } from './conditions';
import type { FieldValue, FormDocument, FormFacts, Row } from './document';
import type { Field, RowField } from './field';
import { formOf, type FormId } from './forms';

export interface FormCompleteness {
  readonly complete: boolean;
  /** Catalogue paths of what is still to be answered. */
  readonly missing: readonly string[];
}

/** Whether every answer that is required of this person is there; `document` is in normal form. */
export function formComplete(formId: FormId, document: FormDocument, facts: FormFacts): FormCompleteness {
  const missing = missingIn(formOf(formId).fields, document, '', facts);
  return { complete: missing.length === 0, missing };
}

function missingIn(
  fields: readonly (Field | RowField)[],
  answers: Readonly<Record<string, FieldValue>>,
  prefix: string,
  facts: FormFacts,
): readonly string[] {
  return fields.flatMap(({ id, kind, required, absentWhen }) => {
    const path = `${prefix}${id}`;
    const value = answers[id];
    if (value === undefined) {
      const isAsked = !absentWhen || !holds(absentWhen, answers, facts);
      return isAsked && required && (required === true || holds(required, answers, facts)) ? [path] : [];
    }
    if (kind.type !== 'repeat' || !Array.isArray(value)) return [];
    return (value as readonly Row[]).flatMap((row, index) =>
      missingIn(kind.row, row, `${path}[${index}].`, facts),
    );
  });
}
