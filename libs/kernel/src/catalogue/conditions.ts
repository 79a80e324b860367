import type { FieldValue, FormFacts } from './document';
import type { Condition } from './field';

type Answers = Readonly<Record<string, FieldValue>>;

export function holds(condition: Condition, answers: Answers, facts: FormFacts): boolean {
  // A child, and whoever may be one: an age in dispute is a child's until determined otherwise (R11).
  if ('fact' in condition) return facts.isChild || facts.ageDisputed;
  if ('has' in condition) return condition.has.some((code) => includes(answers[condition.field], code));
  if ('filled' in condition) return answers[condition.field] !== undefined;
  if ('not' in condition) return !holds(condition.not, answers, facts);
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, facts));
  return condition.any.some((part) => holds(part, answers, facts));
}

function includes(value: FieldValue | undefined, code: string): boolean {
  return Array.isArray(value) ? value.some((one) => one === code) : value === code;
}
