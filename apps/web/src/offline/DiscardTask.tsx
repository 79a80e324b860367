import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords, type WordKey } from '../language/words';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useSend } from '../talk/use-send';

type Reason = components['schemas']['DiscardingBody']['reason'];

/** In full, so that each can be found as text. */
const REASONS = {
  duplicate: 'offline:discard.duplicate',
  unreadable: 'offline:discard.unreadable',
  'person-refused-later': 'offline:discard.person-refused-later',
  test: 'offline:discard.test',
} as const satisfies Record<Reason, WordKey>;

interface DiscardTaskProps {
  readonly registrationId: string;
  readonly onDiscarded: () => void;
}

/** The way out for what is no registration, or is one already. */
export function DiscardTask({ registrationId, onDiscarded }: DiscardTaskProps) {
  const { t } = useWords('offline');
  const [reason, setReason] = useState<Reason>();
  const discard = useSend('post', '/api/v1/repair-tasks/{registrationId}/discarding', {
    renews: ['/api/v1/repair-tasks', '/api/v1/sealed-registrations'],
    onDone: onDiscarded,
  });
  return (
    <ConfirmAct
      act={t('offline:discard.act')}
      isPending={discard.isPending}
      problem={discard.problem}
      notYet={reason === undefined}
      onAct={() => reason !== undefined && discard.mutate({ path: { registrationId }, body: { reason } })}
      w="fit-content"
    >
      <Text>{t('offline:discard.means')}</Text>
      <Radio.Group
        label={t('offline:discard.reason')}
        value={reason ?? ''}
        onChange={(chosen) => setReason(chosen as Reason)}
      >
        <Stack gap="sm" mt="xs">
          {Object.entries(REASONS).map(([code, words]) => (
            <Radio key={code} value={code} label={t(words)} />
          ))}
        </Stack>
      </Radio.Group>
    </ConfirmAct>
  );
}
