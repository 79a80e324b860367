import { type Answers, evaluateCondition } from './evaluate-condition';
import type { AnyField, FieldValue, FormDocument, FormFacts, Row } from './form-types';
import { filledValue } from './filled-value';

type Fields = readonly AnyField[];

export const isAsked = ({ absentWhen }: AnyField, answers: Answers, facts: FormFacts): boolean =>
  absentWhen === null || !evaluateCondition(absentWhen, answers, facts);

export const isNeeded = ({ required }: AnyField, answers: Answers, facts: FormFacts): boolean =>
  typeof required === 'boolean' ? required : evaluateCondition(required, answers, facts);

/**
 * What can be sent: nothing empty, nothing half typed, nothing that is not asked of this person. What is left out
 * stays on the screen.
 */
export function tidy(fields: Fields, answers: Answers, facts: FormFacts): FormDocument {
  let kept: FormDocument = {};
  for (const { id, kind } of fields) {
    const value = kind.type === 'repeat' ? tidyRows(kind.row, answers[id], facts) : filledValue(answers[id]);
    if (value !== undefined) kept[id] = value;
  }
  // An answer that is not asked may be what another one hung on.
  for (;;) {
    const asked = Object.fromEntries(
      fields.flatMap((field) => {
        const value = kept[field.id];
        return value !== undefined && isAsked(field, kept, facts) ? [[field.id, value] as const] : [];
      }),
    );
    if (Object.keys(asked).length === Object.keys(kept).length) return asked;
    kept = asked;
  }
}

function tidyRows(fields: Fields, value: FieldValue | undefined, facts: FormFacts): Row[] | undefined {
  const rows = rowsOf(value)
    .map((row) => tidy(fields, row, facts) as Row)
    .filter((row) => Object.keys(row).length > 0);
  return rows.length === 0 ? undefined : rows;
}

export const rowsOf = (value: FieldValue | undefined): readonly Row[] =>
  Array.isArray(value) ? (value as readonly unknown[] as readonly Row[]) : [];

/** Places of what is still to be answered before the form is complete. */
export function missingIn(fields: Fields, answers: Answers, facts: FormFacts, above = ''): string[] {
  return fields.flatMap((field) => {
    const { id, kind } = field;
    const value = filledValue(answers[id]);
    if (value === undefined)
      return isAsked(field, answers, facts) && isNeeded(field, answers, facts) ? [`${above}${id}`] : [];
    if (kind.type !== 'repeat') return [];
    const rows = rowsOf(value).map((row) =>
      Object.keys(tidy(kind.row, row, facts)).length > 0 ? row : null,
    );
    if (rows.every((row) => row === null) && isNeeded(field, answers, facts)) return [`${above}${id}`];
    return rows.flatMap((row, index) =>
      row === null ? [] : missingIn(kind.row, row, facts, `${above}${id}[${String(index)}].`),
    );
  });
}
