import type { FieldValue, FormDocument } from './form-types';
import { same } from './same';

/** One question to which two people gave different answers since both last saw the same. */
export interface Conflict {
  readonly field: string;
  readonly mine: FieldValue | undefined;
  readonly theirs: FieldValue | undefined;
}

export interface Merged {
  /** With my answer where both differ, until one is chosen. */
  readonly document: FormDocument;
  readonly conflicts: readonly Conflict[];
  /** Where only the other changed something. */
  readonly taken: readonly string[];
}

/**
 * Brings two changes of one form together. What only one of them changed is kept; where both did, nobody but a
 * person may choose.
 */
export function merge(base: FormDocument, mine: FormDocument, theirs: FormDocument): Merged {
  const document: FormDocument = {};
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  for (const field of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const iChanged = !same(mine[field], base[field]);
    const theyChanged = !same(theirs[field], base[field]);
    if (theyChanged && !iChanged) taken.push(field);
    if (iChanged && theyChanged && !same(mine[field], theirs[field]))
      conflicts.push({ field, mine: mine[field], theirs: theirs[field] });
    const value = iChanged ? mine[field] : theirs[field];
    if (value !== undefined) document[field] = value;
  }
  return { document, conflicts, taken };
}
