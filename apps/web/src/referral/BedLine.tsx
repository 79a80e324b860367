import { Text } from '@mantine/core';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
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
  const genders = useCodes('gender');
  const features = useCodes('bed-feature');
  const words = [
    fits ? '' : t('referral:bed.notFitting'),
    profile.genders.map(genders.label).join(', '),
    t('referral:bed.ages', { from: profile.ageFrom, to: profile.ageTo }),
    t('referral:bed.persons', { count: profile.persons }),
    ...profile.features.map(features.label),
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
