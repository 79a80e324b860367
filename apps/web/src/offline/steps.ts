import type { Registration } from './registration';

export type StepName = 'place' | 'signal' | 'consent' | 'person' | 'risk' | 'summary';

export interface Step {
  readonly name: StepName;
  /** Of a consent: each purpose is a page. */
  readonly purpose?: string;
}

/**
 * What is asked of a person on the way: what P6 and P13 are for is never decided in a hurry and without the
 * directory at hand.
 */
export const OFFLINE_PURPOSES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P7', 'P8', 'P9', 'P11'] as const;

/** The pages of this registration: who says no to being registered is not asked for a name. */
export function stepsOf({ consents, kind }: Registration): readonly [Step, ...Step[]] {
  const says = (purpose: string): unknown => consents.find((one) => one['purpose'] === purpose)?.['answer'];
  const isRegistered = says('P2') === 'given' && kind === 'registration';
  return [
    { name: 'place' },
    { name: 'signal' },
    ...OFFLINE_PURPOSES.map((purpose) => ({ name: 'consent', purpose }) as const),
    ...(isRegistered ? ([{ name: 'person' }, { name: 'risk' }] as const) : []),
    { name: 'summary' },
  ];
}
