import { Text } from '@mantine/core';
import { HeartPulse, Lock } from 'lucide-react';
import { useWords } from '../language/words';
import type { AnyField } from './form-types';
import classes from './form.module.css';

/** The question, whether it must be answered, and whether its answer goes other ways than the rest. */
export function FieldLabel({ field, needed }: { readonly field: AnyField; readonly needed: boolean }) {
  const { t } = useWords('form');
  return (
    <>
      {field.label}
      {needed && (
        <Text component="span" size="sm" c="dimmed" fw={400} className={classes['needed']}>
          {t('form:needed')}
        </Text>
      )}
      {field.neverCrossOrganisation && (
        <Lock className={classes['mark']} size={15} role="img" aria-label={t('form:staysHere')} />
      )}
      {'safety' in field && field.safety && (
        <HeartPulse className={classes['mark']} size={15} role="img" aria-label={t('form:safety')} />
      )}
    </>
  );
}
