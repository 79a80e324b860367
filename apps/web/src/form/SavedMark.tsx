import { Button, Group, Text } from '@mantine/core';
import { CircleCheck, CloudOff, Loader, PencilLine, TriangleAlert } from 'lucide-react';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import type { DraftState } from './draft-keeper';
import classes from './form.module.css';
import type { Draft } from './use-draft';

const ICONS = {
  untouched: PencilLine,
  changed: PencilLine,
  saving: Loader,
  saved: CircleCheck,
  unreachable: CloudOff,
  'signed-out': CloudOff,
  refused: TriangleAlert,
  conflict: TriangleAlert,
} as const satisfies Record<DraftState, unknown>;

/** Whether what was typed is kept: always in sight, said aloud politely. */
export function SavedMark({ draft }: { readonly draft: Draft }) {
  const { t } = useWords('form');
  const dates = useDates();
  const { state, savedAt, faults } = draft;
  const words = {
    untouched: () => t('form:saved.untouched'),
    changed: () => t('form:saved.changed'),
    saving: () => t('form:saved.saving'),
    saved: () => {
      const time = savedAt === undefined ? '' : dates.time(savedAt);
      return faults.length > 0
        ? t('form:saved.savedBut', { time, count: faults.length })
        : t('form:saved.saved', { time });
    },
    unreachable: () => t('form:saved.unreachable'),
    'signed-out': () => t('form:saved.signedOut'),
    refused: () => t('form:saved.refused'),
    conflict: () => t('form:saved.conflict'),
  } as const satisfies Record<DraftState, () => string>;
  const Icon = ICONS[state];
  return (
    <Group gap="xs">
      <Text size="sm" role="status" className={classes['saved']} component="p" m={0}>
        <Icon size={18} aria-hidden />
        {words[state]()}
      </Text>
      {(state === 'unreachable' || state === 'refused') && (
        <Button size="compact-sm" variant="default" onClick={() => void draft.flush()}>
          {t('form:saved.now')}
        </Button>
      )}
    </Group>
  );
}
