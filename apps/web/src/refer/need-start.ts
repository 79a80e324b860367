import type { FormDocument } from '../form/form-types';
import type { CaseView } from './refer-types';

/** Triage answers that mean the same in the referral form. */
const SAME = ['gender', 'ageBand', 'languages', 'bedProfile', 'securityLevel'];
const URGENCY = { 'life-danger': 'urgent', today: 'urgent', planned: 'planned' } as const;
const BED_OF: Readonly<Record<string, readonly [adult: string, child: string]>> = {
  Feminine: ['adult-woman', 'girl'],
  Masculine: ['adult-man', 'boy'],
};

/** What the case knows already: the officer corrects it instead of typing it twice. */
export function needStart(file: CaseView, desk: string): FormDocument {
  const start: FormDocument = { service: 'bed', urgency: URGENCY[file.urgency], senderContact: desk };
  for (const { category, document } of file.sections) {
    if (category !== 'triage') continue;
    for (const field of SAME) {
      const value = document[field];
      if (value !== undefined) start[field] = value;
    }
    const spoken = document['interpreterLanguages'];
    if (spoken !== undefined) start['languages'] ??= spoken;
  }
  const beds = BED_OF[typeof start['gender'] === 'string' ? start['gender'] : ''];
  if (beds !== undefined && file.ageClass === 'adult') start['bedProfile'] ??= [beds[0]];
  if (beds !== undefined && file.ageClass === 'child') start['bedProfile'] ??= [beds[1]];
  return start;
}
