import type { Category } from '../categories';
import type { FieldValue, FormDocument, Row } from './document';
import type { Field } from './field';
import { formOf, type FormId } from './forms';

export interface Sight {
  /** The reader belongs to the organisation that wrote it: starred fields are open to it alone. */
  readonly ofOwnWork: boolean;
  /** Only what must stay known to whoever cares for the person. */
  readonly safetyOnly: boolean;
}

/**
 * What of one sealed part may be seen: a copy, built field by field from the catalogue. What the
 * catalogue does not know, or knows under another category, is not copied.
 */
export function visiblePart(
  formId: FormId,
  category: Category,
  part: FormDocument,
  { ofOwnWork, safetyOnly }: Sight,
): FormDocument {
  const seen: Record<string, FieldValue> = {};
  for (const field of formOf(formId).fields) {
    const value = part[field.id];
    if (value === undefined || field.category !== category) continue;
    if (field.neverCrossOrganisation && !ofOwnWork) continue;
    if (safetyOnly && !field.safety) continue;
    seen[field.id] = field.kind.type === 'repeat' ? rowsSeen(field, value, ofOwnWork) : structuredCopy(value);
  }
  return seen;
}

function rowsSeen(field: Field, value: FieldValue, ofOwnWork: boolean): readonly Row[] {
  if (field.kind.type !== 'repeat' || !Array.isArray(value)) return [];
  const open = field.kind.row.filter(({ neverCrossOrganisation }) => ofOwnWork || !neverCrossOrganisation);
  return (value as readonly Row[]).map((row) =>
    Object.fromEntries(
      open.flatMap(({ id }) => (row[id] === undefined ? [] : [[id, structuredCopy(row[id])] as const])),
    ),
  );
}

/** Documents are JSON: a copy by value, so that what is shown shares nothing with what is kept. */
function structuredCopy<Value extends FieldValue>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
