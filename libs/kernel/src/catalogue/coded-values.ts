import type { FieldValue, FormDocument } from './document';
import type { FieldKind } from './field';
import { formOf, type FormId } from './forms';
import { listOf } from './parsed';

/** What a document says in codes: the only content that statistics may ever see. */
export interface CodedValue {
  /** Catalogue path without row numbers, `risks.actor`. */
  readonly field: string;
  readonly list: string;
  readonly codes: readonly string[];
}

export function codedValues(formId: FormId, document: FormDocument): readonly CodedValue[] {
  return formOf(formId).fields.flatMap(({ id, kind }): readonly CodedValue[] => {
    const value = document[id];
    if (kind.type !== 'repeat') return coded(id, kind, [value]);
    const rows = rowsOf(value);
    return kind.row.flatMap((field) =>
      coded(
        `${id}.${field.id}`,
        field.kind,
        rows.map((row) => row[field.id]),
      ),
    );
  });
}

function coded(
  field: string,
  kind: FieldKind,
  values: readonly (FieldValue | undefined)[],
): readonly CodedValue[] {
  const list = listNameOf(kind);
  if (list === undefined) return [];
  const codes = values.flatMap((value) => listOf(value) ?? [value]).filter(isText);
  return codes.length === 0 ? [] : [{ field, list, codes: [...new Set(codes)] }];
}

const isText = (value: unknown): value is string => typeof value === 'string';

function listNameOf(kind: FieldKind): string | undefined {
  if (kind.type === 'code' || kind.type === 'codes') return kind.list;
  return kind.type === 'country' || kind.type === 'countries' ? 'country' : undefined;
}

function rowsOf(value: FieldValue | undefined): readonly Readonly<Record<string, FieldValue>>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row) => typeof row === 'object') as readonly Readonly<Record<string, FieldValue>>[];
}
