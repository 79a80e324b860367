import { Stack } from '@mantine/core';
import { MomentAnswer } from '../form/kinds/MomentAnswer';
import { useFieldCodes } from '../form/code-source';
import { useWords, type WordKey } from '../language/words';
import { Choice } from '../parts/Choice';
import type { Registration } from './registration';

interface PlaceStepProps {
  readonly registration: Registration;
  readonly jurisdictions: readonly string[];
  readonly onChange: (change: Partial<Registration>) => void;
}

const AGES = {
  adult: 'offline:age.adult',
  child: 'offline:age.child',
  'age-disputed': 'offline:age.age-disputed',
  unknown: 'offline:age.unknown',
} as const satisfies Record<Registration['ageClass'], WordKey>;

/** Where help is given, how old the person is treated as, and when this happened. */
export function PlaceStep({ registration, jurisdictions, onChange }: PlaceStepProps) {
  const { t } = useWords('offline');
  const countries = useFieldCodes('country');
  const { jurisdiction, ageClass, occurredAt } = registration;
  return (
    <Stack gap="lg">
      <Choice
        label={t('offline:place.jurisdiction')}
        value={jurisdiction === '' ? null : jurisdiction}
        onChange={(chosen) => onChange({ jurisdiction: chosen })}
        options={jurisdictions.map((value) => ({ value, label: countries.label(value) }))}
      />
      <Choice
        label={t('offline:place.age')}
        description={t('offline:place.ageHelp')}
        value={ageClass}
        onChange={(chosen) => onChange({ ageClass: chosen })}
        options={(Object.keys(AGES) as Registration['ageClass'][]).map((value) => ({
          value,
          label: t(AGES[value]),
        }))}
      />
      <MomentAnswer
        label={t('offline:place.when')}
        description={t('offline:place.whenHelp')}
        error={undefined}
        value={occurredAt}
        onChange={(when) => when !== undefined && onChange({ occurredAt: when })}
      />
    </Stack>
  );
}
