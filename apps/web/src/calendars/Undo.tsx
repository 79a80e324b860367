import { Alert, Button, Group, Text } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { ProblemNote } from '../parts/ProblemNote';
import { useSend } from '../talk/use-send';
import type { DayBody } from './day-body';

interface UndoProps {
  readonly calendar: components['schemas']['Calendar'];
  readonly body: DayBody;
  readonly onGone: () => void;
}

/** Takes the last edit back, as an edit of its own: both stay on record. */
export function Undo({ calendar, body, onGone }: UndoProps) {
  const { t } = useWords('calendars');
  const undo = useSend('post', '/api/v1/calendars/{id}/days', { onDone: onGone });
  return (
    <Alert variant="light" icon={<Undo2 aria-hidden />} role="status">
      <Text mb="xs">{t('calendars:undo.help')}</Text>
      <Group gap="xs">
        <Button
          variant="default"
          loading={undo.isPending}
          onClick={() =>
            undo.mutate({
              path: { id: calendar.id },
              body: {
                ...body,
                reason: t('calendars:undo.reason', { reason: body.reason }),
                ifRevision: calendar.revision,
              },
            })
          }
        >
          {t('calendars:undo.act')}
        </Button>
        <Button variant="subtle" onClick={onGone}>
          {t('calendars:undo.keep')}
        </Button>
      </Group>
      <ProblemNote problem={undo.problem} />
    </Alert>
  );
}
