import { useWords } from '../language/words';
import { useAgeSpan } from '../parts/age-span';
import { useCodes } from '../parts/codes';
import type { BedProfile } from './bed';
import { HOUSE_FEATURES } from './bed-words';

/** Whom a bed can take, in short words: who first, then what the house is like. */
export function useProfileFacts(): (profile: BedProfile) => { readonly who: string; readonly house: string } {
  const { t } = useWords('beds');
  const ages = useAgeSpan();
  const [genders, features, levels] = [
    useCodes('gender'),
    useCodes('bed-feature'),
    useCodes('security-level'),
  ];
  // Codes are no words: nothing is shown until the lists are here.
  if (genders.isPending || features.isPending || levels.isPending) return () => ({ who: '', house: '' });
  return (profile) => ({
    who: [
      profile.genders.map(genders.label).join(', '),
      ages(profile.ageFrom, profile.ageTo),
      t('beds:persons', { count: profile.persons }),
      profile.children === null ? undefined : t('beds:withChildren', { ...profile.children }),
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
    house: [levels.label(profile.securityLevel), ...houseFeatures(profile).map(features.label)].join(' · '),
  });
}

/** Genders and ages have told already whom it is for, and the level how safe it is. */
const houseFeatures = ({ features, securityLevel }: BedProfile): readonly string[] =>
  features.filter((feature) => HOUSE_FEATURES.includes(feature) && feature !== securityLevel);
