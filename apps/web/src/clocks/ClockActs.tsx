import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { ConfirmAct } from '../parts/ConfirmAct';
import { ProblemNote } from '../parts/ProblemNote';
import { useSession } from '../talk/session';
import { useSend } from '../talk/use-send';
import type { Clock } from './clock-groups';

/** What the one who looks may do about it: the owner, who was told from above, and who watches the place. */
export function ClockActs({ clock, onDone }: { readonly clock: Clock; readonly onDone: () => void }) {
  const { t } = useWords('clocks');
  const { role, lead, organisationId } = useSession();
  const watches = role === 'territorial-secretary' || role === 'national-coordinator';
  const owns = clock.ownerOrganisationId === organisationId;
  const path = { deadlineId: clock.id };
  const body = { ifRevision: clock.revision };
  const take = useSend('post', '/api/v1/deadlines/{deadlineId}/acknowledgement', { onDone });
  const resume = useSend('post', '/api/v1/deadlines/{deadlineId}/resumption', { onDone });
  if (!watches && !owns && !clock.told.includes('superior')) return null;
  const isBreached = clock.group === 'breached' && clock.state.startsWith('breached');
  const isPaused = clock.state === 'paused';
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {isBreached && clock.acknowledgedAt === null && (
          <Button loading={take.isPending} onClick={() => take.mutate({ path, body })}>
            {t('clocks:act.take')}
          </Button>
        )}
        {isPaused && (
          <Button variant="default" loading={resume.isPending} onClick={() => resume.mutate({ path, body })}>
            {t('clocks:act.resume')}
          </Button>
        )}
        {clock.pausable && !isPaused && !isBreached && <Pause clock={clock} onDone={onDone} />}
        {(watches || lead || !owns) && <Waive clock={clock} onDone={onDone} />}
      </Group>
      {isBreached && clock.acknowledgedAt === null && (
        <Text size="sm" c="dimmed">
          {t('clocks:act.takeHelp')}
        </Text>
      )}
      <ProblemNote problem={take.problem ?? resume.problem} />
    </Stack>
  );
}

function Pause({ clock, onDone }: { readonly clock: Clock; readonly onDone: () => void }) {
  const { t } = useWords('clocks');
  const [reason, setReason] = useState('');
  const pause = useSend('post', '/api/v1/deadlines/{deadlineId}/pause', { onDone });
  const { id: deadlineId, revision: ifRevision } = clock;
  return (
    <ConfirmAct
      act={t('clocks:act.pause')}
      isPending={pause.isPending}
      problem={pause.problem}
      notYet={reason === ''}
      onAct={() => pause.mutate({ path: { deadlineId }, body: { reason, ifRevision } })}
    >
      <Text>{t('clocks:act.pauseHelp')}</Text>
      <Reason value={reason} onChange={setReason} />
    </ConfirmAct>
  );
}

function Waive({ clock, onDone }: { readonly clock: Clock; readonly onDone: () => void }) {
  const { t } = useWords('clocks');
  const [reason, setReason] = useState('');
  const waive = useSend('post', '/api/v1/deadlines/{deadlineId}/waiver', { onDone });
  const { id: deadlineId, revision: ifRevision } = clock;
  return (
    <ConfirmAct
      act={t('clocks:act.waive')}
      isPending={waive.isPending}
      problem={waive.problem}
      notYet={reason === ''}
      onAct={() => waive.mutate({ path: { deadlineId }, body: { reason, ifRevision } })}
    >
      <Text>{t('clocks:act.waiveHelp', { owner: clock.ownerName })}</Text>
      <Reason value={reason} onChange={setReason} />
    </ConfirmAct>
  );
}

function Reason({ value, onChange }: { readonly value: string; readonly onChange: (code: string) => void }) {
  const { t } = useWords('clocks');
  const { options } = useCodes('clock-reason');
  return (
    <NativeSelect
      label={t('clocks:act.reason')}
      required
      withAsterisk={false}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[{ value: '', label: t('clocks:act.chooseReason') }, ...options]}
    />
  );
}
