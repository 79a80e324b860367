import type { FormId } from '@panoh/kernel';

/** Age in dispute is a child's until determined otherwise (R11). */
export const AGE_CLASSES = ['adult', 'child', 'age-disputed', 'unknown'] as const;
export type AgeClass = (typeof AGE_CLASSES)[number];

export const isTreatedAsChild = (ageClass: AgeClass): boolean =>
  ageClass === 'child' || ageClass === 'age-disputed';

/** Of the signal note (F1). */
export const URGENCIES = ['life-danger', 'today', 'planned'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** After a refusal only a code remains (R07). */
export type CaseKind = 'case' | 'code-only';

/** What one must be to a case: each includes the one before, except that a watcher is never more than 'code'. */
export type Need = 'code' | 'triage' | 'person' | 'steward';

/** Forms of which an organisation keeps one per case and corrects it; the others are written anew each time. */
export const SINGLE_FORMS = [
  'person',
  'signal',
  'identification',
  'indicators',
  'needs',
  'reflection',
] as const;

export const isSingleForm = (formId: FormId): boolean => (SINGLE_FORMS as readonly string[]).includes(formId);
