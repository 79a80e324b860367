import type { AnyField, FormId } from './form-types';

/** Ids that nobody types: Panoh knows who is signed in and which case is open. */
const SET_BY_PANOH: Partial<Record<FormId, readonly string[]>> = {
  signal: ['taker'],
  identification: ['code', 'interviewer', 'organisation'],
  indicators: ['edition'],
  consent: ['purpose', 'textVersion', 'textLanguage', 'explainedBy'],
  referral: ['referral', 'attempt', 'code', 'consent', 'answerBy'],
  handover: ['giver', 'taker'],
  reflection: ['toldBy'],
  decision: ['notifiedBy'],
};

export const isTyped =
  (formId: FormId) =>
  ({ id }: AnyField): boolean =>
    !(SET_BY_PANOH[formId] ?? []).includes(id);
