import { TextInput } from '@mantine/core';
import { useWords } from '../language/words';
import { type Dimensions, yearOf } from '../numbers/definition';
import { MonthChoice } from './MonthChoice';
import type { ReleaseDraft } from './release-draft';
import classes from './releases.module.css';

interface PeriodFieldsProps {
  readonly draft: ReleaseDraft;
  readonly dimensions: Dimensions;
  readonly onChange: (part: Partial<ReleaseDraft>) => void;
}

/** First and last month of what is counted, and the day as of which it was known. */
export function PeriodFields({ draft: { from, to, asKnownOn }, dimensions, onChange }: PeriodFieldsProps) {
  const { t } = useWords('releases', 'numbers');
  const first = Math.min(yearOf(from), yearOf(dimensions.months?.from ?? from));
  const last = Math.max(yearOf(to), yearOf(dimensions.months?.to ?? to));
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
  return (
    <div className={classes['period']}>
      <MonthChoice
        label={t('releases:period.from')}
        value={from}
        years={years}
        onChange={(month) => onChange({ from: month, ...(month > to && { to: `${month.slice(0, 4)}-12` }) })}
      />
      <MonthChoice
        label={t('releases:period.to')}
        value={to}
        years={years}
        onChange={(month) =>
          onChange({ to: month, ...(month < from && { from: `${month.slice(0, 4)}-01` }) })
        }
      />
      <TextInput
        type="date"
        label={t('numbers:knownOn')}
        description={t('releases:knownOn.help')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={asKnownOn ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ asKnownOn: value === '' ? null : value })}
      />
    </div>
  );
}
