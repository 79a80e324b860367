import { Alert, Text } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import { useWords } from '../language/words';

interface StaleNoteProps {
  /** What somebody else changed meanwhile and now stands in the form, named as it is asked. */
  readonly taken: readonly string[];
  /** What both changed: the own answer stands. */
  readonly kept: readonly string[];
}

/** Somebody else saved meanwhile: what of theirs came in, and what is still as it was typed here. */
export function StaleNote({ taken, kept }: StaleNoteProps) {
  const { t } = useWords('beds');
  return (
    <Alert
      role="alert"
      color="warn"
      variant="light"
      icon={<GitCompareArrows aria-hidden />}
      title={t('beds:stale.title')}
    >
      <Text>{t('beds:stale.help')}</Text>
      {taken.length > 0 && <Text mt="xs">{t('beds:stale.taken', { what: taken.join(', ') })}</Text>}
      {kept.length > 0 && <Text mt="xs">{t('beds:stale.kept', { what: kept.join(', ') })}</Text>}
    </Alert>
  );
}
