import type { Problem } from '../talk/problem';
import type { FieldFault, FormDocument } from './form-types';

/** What the node cannot keep of a form, by place. */
export const faultsIn = ({ details }: Problem): readonly FieldFault[] =>
  Array.isArray(details['fields']) ? (details['fields'] as FieldFault[]) : [];

/** Where an answer is at fault the one that is kept already stays. */
export function withoutFaulty(
  document: FormDocument,
  faults: readonly FieldFault[],
  base: FormDocument,
): FormDocument {
  const rest = { ...document };
  for (const { field } of faults) {
    const id = field.split(/[.[]/)[0] ?? field;
    const before = base[id];
    if (before === undefined) delete rest[id];
    else rest[id] = before;
  }
  return rest;
}
