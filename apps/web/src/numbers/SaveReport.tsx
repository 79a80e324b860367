import { Checkbox, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';
import type { Definition } from './definition';

/** Keeps the choices of the table that is on the screen. */
export function SaveReport({ definition }: { readonly definition: Definition }) {
  const { t } = useWords('numbers');
  const tell = useTell();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useSend('post', '/api/v1/statistics/reports', { renews: ['/api/v1/statistics/reports'] });
  const act = (close: () => void): void =>
    save.mutate(
      { body: { name, definition, shared } },
      {
        onSuccess: () => {
          close();
          setName('');
          setShared(false);
          tell(t('numbers:saved'));
        },
      },
    );
  return (
    <ConfirmAct
      act={t('numbers:save')}
      isPending={save.isPending}
      problem={save.problem}
      notYet={name.trim() === ''}
      onAct={act}
    >
      <TextInput
        label={t('numbers:save.name')}
        description={t('numbers:save.name.help')}
        maxLength={120}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
      <Checkbox
        label={t('numbers:save.share')}
        checked={shared}
        onChange={({ currentTarget }) => setShared(currentTarget.checked)}
      />
      <Text size="sm" c="dimmed">
        {t('numbers:save.what')}
      </Text>
    </ConfirmAct>
  );
}
