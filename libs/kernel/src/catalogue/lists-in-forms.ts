import type { FieldKind } from './field';
import { FORM_IDS, formOf } from './forms';

/** Every codebook that some form needs: an installation that lacks one must not start. */
export function listsInForms(): readonly string[] {
  const lists = FORM_IDS.flatMap((formId) => formOf(formId).fields).flatMap(({ kind }) =>
    kind.type === 'repeat' ? kind.row.flatMap((field) => listsOf(field.kind)) : listsOf(kind),
  );
  return [...new Set(lists)].sort();
}

function listsOf(kind: FieldKind): readonly string[] {
  if (kind.type === 'code' || kind.type === 'codes') return [kind.list];
  if (kind.type === 'country' || kind.type === 'countries') return ['country'];
  return kind.type === 'person-name' ? ['script'] : [];
}
