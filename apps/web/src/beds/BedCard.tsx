import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Pencil, RefreshCw, Undo2 } from 'lucide-react';
import { useWords, type WordKey } from '../language/words';
import { ProblemNote } from '../parts/ProblemNote';
import type { Bed, SaidState } from './bed';
import { MainAct, RareAct } from './BedActs';
import classes from './beds.module.css';
import { BedState } from './BedState';
import { HeldFor } from './HeldFor';
import { type BedStateChange, useBedState } from './use-bed-state';
import { useProfileFacts } from './use-profile-facts';

const DONE = {
  free: 'beds:done.free',
  occupied: 'beds:done.occupied',
  'out-of-service': 'beds:done.out',
} as const satisfies Record<SaidState, WordKey>;

/** One bed: how it stands, whom it can take, and one tap for what has become of it. */
export function BedCard({ bed, onEdit }: { readonly bed: Bed; readonly onEdit: () => void }) {
  const { t } = useWords('beds');
  const facts = useProfileFacts();
  const state = useBedState(bed);
  const { label, hold } = bed;
  const { who, house } = facts(bed.profile);
  return (
    <Paper withBorder p="md" pb="xs" component="article" aria-labelledby={`bed-${bed.id}`}>
      <Stack gap="xs" h="100%">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3" id={`bed-${bed.id}`}>
            {label}
          </Title>
          <BedState state={bed.state} />
        </Group>
        <div className={classes['rest']}>
          <Text size="sm">{who}</Text>
          <Text size="sm" c="dimmed">
            {house}
          </Text>
        </div>
        {hold !== null && <HeldFor hold={hold} />}
        <MainAct bed={bed} state={state} />
        <div>
          <Done label={label} state={state} />
          {state.isStale ? (
            <Alert role="alert" color="warn" variant="light" icon={<RefreshCw aria-hidden />}>
              {t('beds:staleState')}
            </Alert>
          ) : (
            <ProblemNote problem={state.problem} />
          )}
          <Group gap={4} className={classes['edit']}>
            <Button
              variant="subtle"
              size="sm"
              px="xs"
              mih={44}
              leftSection={<Pencil size={16} aria-hidden />}
              onClick={onEdit}
              aria-label={t('beds:editOf', { label })}
            >
              {t('beds:edit')}
            </Button>
            <RareAct bed={bed} state={state} />
          </Group>
        </div>
      </Stack>
    </Paper>
  );
}

/** What was just changed, read aloud, and how to take it back. */
function Done({ label, state }: { readonly label: string; readonly state: BedStateChange }) {
  const { t } = useWords('beds');
  const { done, isPending } = state;
  return (
    <div role="status">
      {done !== undefined && (
        <Group gap="xs" justify="space-between" className={classes['done']} wrap="nowrap">
          <Text size="sm">{t(DONE[done.to], { label })}</Text>
          {done.undo !== undefined && (
            <Button
              variant="subtle"
              size="sm"
              px="xs"
              mih={44}
              className={classes['whole']}
              leftSection={<Undo2 size={16} aria-hidden />}
              loading={isPending}
              onClick={done.undo}
              aria-label={t('beds:named', { act: t('beds:undo'), label })}
            >
              {t('beds:undo')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}
