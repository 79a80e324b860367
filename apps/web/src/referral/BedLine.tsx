import { Text } from '@mantine/core';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { HOUSE_FEATURES } from '../beds/bed-words';
import { useAgeSpan } from '../parts/age-span';
import { useCodes } from '../parts/codes';

export type BedView = components['schemas']['BedAnswer'];

interface BedLineProps {
  readonly bed: BedView;
  /** Whether it suits who is asked for. */
  readonly fits: boolean;
}

/** A bed in one line: its short name, and whom it can take. */
export function BedLine({ bed: { label, profile }, fits }: BedLineProps) {
  const { t } = useWords('referral');
  const ages = useAgeSpan();
  const genders = useCodes('gender');
  const features = useCodes('bed-feature');
  const words = [
    fits ? '' : t('referral:bed.notFitting'),
    profile.genders.map(genders.label).join(', '),
    ages(profile.ageFrom, profile.ageTo),
    t('referral:bed.persons', { count: profile.persons }),
    ...profile.features.filter((one) => HOUSE_FEATURES.includes(one)).map(features.label),
  ];
  return (
    <span>
      <Text component="span" fw={600} display="block">
        {label}
      </Text>
      <Text component="span" size="sm" display="block">
        {words.filter((part) => part !== '').join(' · ')}
      </Text>
    </span>
  );
}
