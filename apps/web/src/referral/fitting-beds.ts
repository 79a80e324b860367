import type { components } from '../client/schema';
import type { BedView } from './BedLine';

type FormDocument = components['schemas']['FormDocument'];

/** Said of the person, not asked of the bed: its genders, ages and size answer them (libs/referrals fit-bed.ts). */
const WHO: ReadonlySet<string> = new Set([
  ...['adult-woman', 'adult-man', 'girl', 'boy', 'parent-with-children', 'couple-or-family'],
  'any-gender-identity',
]);

/** Whether a bed takes the person who is asked for, as far as triage tells. The house decides. */
export function fits({ profile }: BedView, ask: FormDocument): boolean {
  const gender = ask['gender'];
  const persons = typeof ask['familySize'] === 'number' ? ask['familySize'] : 1;
  const wanted = Array.isArray(ask['bedProfile']) ? ask['bedProfile'].map(String) : [];
  return (
    (typeof gender !== 'string' || profile.genders.includes(gender)) &&
    profile.persons >= persons &&
    wanted.every((feature) => WHO.has(feature) || (profile.features as readonly string[]).includes(feature))
  );
}

/** Free beds, those that fit first. */
export const fittingFirst = (beds: readonly BedView[], ask: FormDocument): BedView[] => [
  ...beds.filter((bed) => fits(bed, ask)),
  ...beds.filter((bed) => !fits(bed, ask)),
];
