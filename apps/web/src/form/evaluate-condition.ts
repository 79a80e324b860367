import type { Condition, FieldValue, FormFacts } from './form-types';

export type Answers = Readonly<Record<string, FieldValue | undefined>>;

/** Whether a rule of the catalogue holds, as the api decides it. In a repeated row `answers` is the row. */
export function evaluateCondition(condition: Condition, answers: Answers, facts: FormFacts): boolean {
  if ('fact' in condition) return facts.isChild || facts.ageDisputed;
  if ('has' in condition) return condition.has.some((code) => includes(answers[condition.field], code));
  if ('filled' in condition) return answers[condition.field] !== undefined;
  if ('not' in condition) return !evaluateCondition(condition.not, answers, facts);
  if ('all' in condition) return condition.all.every((part) => evaluateCondition(part, answers, facts));
  return condition.any.some((part) => evaluateCondition(part, answers, facts));
}

function includes(value: FieldValue | undefined, code: string): boolean {
  return Array.isArray(value) ? (value as readonly unknown[]).includes(code) : value === code;
}
