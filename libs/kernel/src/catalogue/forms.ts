import type { Form } from './field';
import { consent } from './forms/consent';
import { decision } from './forms/decision';
import { handover } from './forms/handover';
import { identification } from './forms/identification';
import { indicators } from './forms/indicators';
import { needs } from './forms/needs';
import { person } from './forms/person';
import { reflection } from './forms/reflection';
import { referral, referralReply } from './forms/referral';
import { risk } from './forms/risk';
import { signal } from './forms/signal';

/** The forms of the field catalogue by id; the field lists are F1 to F9 and F13, and the person. */
export const FORMS = {
  person,
  signal,
  identification,
  indicators,
  risk,
  needs,
  consent,
  referral,
  'referral-reply': referralReply,
  handover,
  reflection,
  decision,
} as const satisfies Readonly<Record<string, Form>>;

export type FormId = keyof typeof FORMS;

export const FORM_IDS = Object.keys(FORMS) as readonly FormId[];

export function isFormId(value: string): value is FormId {
  return Object.hasOwn(FORMS, value);
}

export function formOf(formId: FormId): Form {
  return FORMS[formId];
}
