import type { AgeClass } from '@panoh/cases';
import type { Effect, Mechanism } from '@panoh/mechanisms';

/** What was said of the age when the case began, and the step that says it to the mechanism (R11). */
const STEPS: Readonly<Record<string, string>> = {
  adult: 'claim-adult',
  child: 'claim-child',
  'age-disputed': 'dispute',
};

/** The first step of the track `age`; nothing where the age is not known or the mechanism does not ask it. */
export function ageStep(mechanism: Mechanism, ageClass: string | undefined): string | undefined {
  const name = ageClass === undefined ? undefined : STEPS[ageClass];
  return name !== undefined && mechanism.tracks.get('age')?.actions.has(name) === true ? name : undefined;
}

/** How the person is treated while the track rests there: an age in doubt is a child's. */
const CLASSES: Readonly<Record<string, AgeClass>> = {
  'claimed-adult': 'adult',
  'claimed-child': 'child',
  'age-disputed': 'age-disputed',
  'assessed-child': 'child',
  'assessed-adult': 'adult',
  'of-age': 'adult',
};

/** @returns undefined where the steps did not touch the age */
export function ageClassAfter(effects: readonly Effect[]): AgeClass | undefined {
  const entered = effects.flatMap((effect) =>
    effect.kind === 'moved' && effect.track === 'age' ? [effect.to] : [],
  );
  return CLASSES[entered.at(-1) ?? ''];
}
