import { Temporal } from '../time/temporal';
import type { Codebooks } from './codebook';
import { holds } from './conditions';
import type { FieldValue, FormDocument, FormFacts, Row } from './document';
import { Faults, type Fault } from './fault';
import type { Field, FieldKind, RowField } from './field';
import { formOf, type FormId } from './forms';
import { recordOf } from './parsed';
import type { Reading } from './read-code';
import { readValue } from './read-value';

export type FormReading =
  | { readonly ok: true; readonly document: FormDocument }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads what a client sent as a form: the document in normal form, or every fault with the field it is
 * in. A draft may be incomplete (`formComplete` tells what is missing), but nothing in it may be wrong,
 * unknown, or asked of somebody of whom it is not asked.
 * @throws CODEBOOK.MISSING when the installation lacks a list that the form uses
 */
export function validateForm(
  formId: FormId,
  document: unknown,
  facts: FormFacts,
  books: Codebooks,
): FormReading {
  const faults = new Faults();
  const raw = recordOf(document);
  if (!raw) return { ok: false, faults: [{ field: formId, code: 'wrong-type' }] };
  const { fields } = formOf(formId);
  const read = readFields(fields, raw, formId, '', { books, today: facts.today, faults }, facts);
  return faults.found.length > 0 ? { ok: false, faults: faults.found } : { ok: true, document: read };
}

function readFields<Value extends FieldValue>(
  fields: readonly (Field | RowField)[],
  raw: Readonly<Record<string, unknown>>,
  owner: string,
  prefix: string,
  reading: Reading,
  facts: FormFacts,
): Readonly<Record<string, Value>> {
  const { faults } = reading;
  if (Object.keys(raw).some((key) => !fields.some(({ id }) => id === key)))
    faults.add(owner, 'unknown-field');
  const read: Record<string, Value> = {};
  for (const { id, kind } of fields) {
    const answer = raw[id];
    if (answer === undefined || answer === null || answer === '') continue;
    const path = `${prefix}${id}`;
    const value =
      kind.type === 'repeat'
        ? readRows(kind, answer, path, reading, facts)
        : readValue(kind, answer, path, reading);
    if (value !== null) read[id] = value as Value;
  }
  for (const { id, kind, absentWhen, notBefore } of fields) {
    const value = read[id];
    if (value === undefined) continue;
    if (absentWhen && holds(absentWhen, read, facts)) faults.add(`${prefix}${id}`, 'not-asked');
    const start = notBefore === undefined ? undefined : read[notBefore];
    if (start !== undefined && isBefore(kind, value, start)) faults.add(`${prefix}${id}`, 'before-its-start');
  }
  return read;
}

function readRows(
  kind: Extract<FieldKind, { type: 'repeat' }>,
  raw: unknown,
  path: string,
  reading: Reading,
  facts: FormFacts,
): readonly Row[] | null {
  if (!Array.isArray(raw)) return reading.faults.add(path, 'wrong-type');
  if (raw.length > kind.max) return reading.faults.add(path, 'too-many');
  const rows = raw.map((entry: unknown, index): Row => {
    const owner = `${path}[${index}]`;
    const row = recordOf(entry);
    if (row) return readFields(kind.row, row, owner, `${owner}.`, reading, facts);
    reading.faults.add(owner, 'wrong-type');
    return {};
  });
  const filled = rows.filter((row) => Object.keys(row).length > 0);
  return filled.length === 0 ? null : filled;
}

function isBefore(kind: FieldKind, end: FieldValue, start: FieldValue): boolean {
  if (typeof end !== 'string' || typeof start !== 'string') return false;
  // Instants are compared as moments: their texts differ in the length of the fraction.
  if (kind.type === 'instant') return Temporal.Instant.compare(end, start) < 0;
  return end < start;
}
