import { type BedProfile, SECURITY_LEVELS } from '@panoh/directory';
import { isSurelyChild, mayBeChild, touches } from './age-span';
import type { Ask } from './ask';

/** Why a bed cannot take the person; the codes a referrer reads. */
export type BedMisfit =
  | 'age'
  | 'gender'
  | 'men-not-accepted'
  | 'too-small'
  | 'children-not-accepted'
  | 'children-age'
  | 'step-free-missing'
  | 'single-room-missing'
  | 'medical-care-missing'
  | 'feature-missing'
  | 'security-too-low'
  | 'must-not'
  | 'unrelated-adults';

/** Said of the person, not asked of the bed: genders, ages and sizes of the profile answer them. */
const WHO = new Set([
  'adult-woman',
  'adult-man',
  'girl',
  'boy',
  'parent-with-children',
  'couple-or-family',
  'any-gender-identity',
]);
const NAMED_MISFITS: Readonly<Record<string, BedMisfit>> = {
  'step-free': 'step-free-missing',
  'single-room': 'single-room-missing',
  'medical-care': 'medical-care-missing',
};
/** The other must-nots tell people how to act; these tell what the house must be. */
const OF_THE_HOUSE = new Set(['no-men-staff', 'no-women-staff', 'no-uniform', 'no-police-contact']);

/** Every reason against, in a fixed order; empty: it fits (R17). */
export function misfitsOf(ask: Ask, bed: BedProfile): BedMisfit[] {
  const misfits = new Set<BedMisfit>();
  const add = (misfit: BedMisfit, holds: boolean): void => {
    if (holds) misfits.add(misfit);
  };
  const has = (feature: string): boolean => (bed.features as readonly string[]).includes(feature);
  add(
    'age',
    !touches({ from: bed.ageFrom, to: bed.ageTo }, ask.age) || (mayBeChild(ask.age) && bed.ageFrom >= 18),
  );
  add('gender', ask.gender !== undefined && !bed.genders.includes(ask.gender) && !has('any-gender-identity'));
  add('men-not-accepted', bringsMan(ask) && !bed.acceptsMen);
  add('too-small', ask.persons > bed.persons);
  add('children-not-accepted', ask.children.length > 0 && bed.children === null);
  const { children } = bed;
  add(
    'children-age',
    children !== null && ask.children.some((age) => age < children.from || age > children.to),
  );
  for (const feature of ask.features)
    add(NAMED_MISFITS[feature] ?? 'feature-missing', !WHO.has(feature) && !has(feature));
  add('security-too-low', levelOf(ask.securityLevel) > levelOf(bed.securityLevel));
  add(
    'must-not',
    ask.mustNot.some((one) => OF_THE_HOUSE.has(one) && !bed.keeps.includes(one)),
  );
  add('single-room-missing', ask.mustNot.includes('no-shared-room') && !has('single-room'));
  // A child, or a person who may be one, never shares with adults who are not family.
  add(
    'unrelated-adults',
    isSurelyChild(ask.age) && bed.ageTo >= 18 && !has('apart-from-unrelated-adults') && !has('single-room'),
  );
  return [...misfits];
}

/** An adult man, or a family that may have one. */
const bringsMan = (ask: Ask): boolean =>
  (ask.gender === 'Masculine' && !isSurelyChild(ask.age)) ||
  ask.features.includes('adult-man') ||
  ask.features.includes('couple-or-family');

/** -1 where nothing is asked, or not known. */
const levelOf = (level: string | undefined): number =>
  (SECURITY_LEVELS as readonly string[]).indexOf(level ?? '');

/** Capabilities beyond what is asked: a scarce bed is kept for who needs it. */
export const surplusOf = (ask: Ask, bed: BedProfile): number =>
  bed.features.filter((feature) => !WHO.has(feature) && !ask.features.includes(feature)).length +
  Math.max(0, bed.persons - ask.persons);
