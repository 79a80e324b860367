import { Fieldset, Input } from '@mantine/core';
import type { ReactNode } from 'react';
import { NumberAnswer } from '../form/kinds/NumberAnswer';
import { useWords } from '../language/words';
import classes from './beds.module.css';

interface AgePairProps {
  readonly label: string;
  readonly max: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly onFrom: (age: number | undefined) => void;
  readonly onTo: (age: number | undefined) => void;
  readonly error: ReactNode;
}

/** From which age to which, both included. */
export function AgePair({ label, max, from, to, onFrom, onTo, error }: AgePairProps) {
  const { t } = useWords('beds');
  const common = { min: 0, max, description: undefined, error: undefined };
  return (
    <Fieldset
      legend={label}
      variant="unstyled"
      classNames={{ root: classes['ages'] ?? '', legend: classes['legend'] ?? '' }}
    >
      <div className={classes['pair']}>
        <NumberAnswer {...common} label={t('beds:age.from')} value={from} onChange={onFrom} />
        <NumberAnswer {...common} label={t('beds:age.to')} value={to} onChange={onTo} />
      </div>
      {error !== undefined && error !== null && <Input.Error mt={4}>{error}</Input.Error>}
    </Fieldset>
  );
}
