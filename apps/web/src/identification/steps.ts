import type { WordKey } from '../language/words';

export const STEPS = ['signs', 'interview', 'risk', 'decision'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_WORDS = {
  signs: 'identification:step.signs',
  interview: 'identification:step.interview',
  risk: 'identification:step.risk',
  decision: 'identification:step.decision',
} as const satisfies Record<Step, WordKey>;

export const stepIn = (search: Readonly<Record<string, unknown>>): Step =>
  STEPS.find((step) => step === search['step']) ?? 'signs';

export const afterStep = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'decision';
