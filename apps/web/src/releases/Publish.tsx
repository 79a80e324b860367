import { Checkbox, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';
import type { Release } from './release';

/** A considered act: it cannot be taken back, and binds every table that comes after it. */
export function Publish({ release }: { readonly release: Release }) {
  const { t } = useWords('releases');
  const tell = useTell();
  const [looked, setLooked] = useState(false);
  const publish = useSend('post', '/api/v1/statistics/releases/{releaseId}/release', {
    onDone: ({ data }) =>
      tell(data.state === 'released' ? t('releases:published') : t('releases:publish.again')),
  });
  const act = (close: () => void): void =>
    publish.mutate({ path: { releaseId: release.id } }, { onSuccess: close });
  return (
    <ConfirmAct
      act={t('releases:publish')}
      variant="filled"
      isPending={publish.isPending}
      problem={publish.problem}
      notYet={!looked}
      onAct={act}
    >
      <Text>{t('releases:publish.what')}</Text>
      <List spacing="xs">
        <List.Item>{t('releases:publish.forever')}</List.Item>
        <List.Item>{t('releases:publish.binds')}</List.Item>
        <List.Item>{t('releases:publish.name')}</List.Item>
      </List>
      <Checkbox
        label={t('releases:publish.looked')}
        checked={looked}
        onChange={({ currentTarget }) => setLooked(currentTarget.checked)}
      />
    </ConfirmAct>
  );
}
