import { CATEGORIES, type Category } from '../categories';
import type { FieldValue, FormDocument } from './document';
import { formOf, type FormId } from './forms';

/** The parts of one document; each is sealed on its own under the key of its category. */
export type CategoryParts = Readonly<Partial<Record<Category, FormDocument>>>;

/** Only categories in which something was answered appear. `joinCategories` is the way back. */
export function splitByCategory(formId: FormId, document: FormDocument): CategoryParts {
  const parts: Partial<Record<Category, FormDocument>> = {};
  for (const category of CATEGORIES) {
    const part = partOf(formId, category, document);
    if (Object.keys(part).length > 0) parts[category] = part;
  }
  return parts;
}

/** One document out of the parts at hand. A field counts only in the part of its own category. */
export function joinCategories(formId: FormId, parts: CategoryParts): FormDocument {
  const document: Record<string, FieldValue> = {};
  for (const { id, category } of formOf(formId).fields) {
    const value = parts[category]?.[id];
    if (value !== undefined) document[id] = value;
  }
  return document;
}

function partOf(formId: FormId, category: Category, document: FormDocument): FormDocument {
  const part: Record<string, FieldValue> = {};
  for (const field of formOf(formId).fields) {
    const value = document[field.id];
    if (field.category === category && value !== undefined) part[field.id] = value;
  }
  return part;
}
