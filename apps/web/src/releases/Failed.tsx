import { Alert, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useWords } from '../language/words';
import type { Release } from './release';
import { UseAgain } from './UseAgain';

/** Something broke on the way; nothing was published, and nothing of the question is lost. */
export function Failed({ release }: { readonly release: Release }) {
  const { t } = useWords('releases');
  return (
    <Alert color="warn" variant="light" icon={<TriangleAlert aria-hidden />} title={t('releases:failed')}>
      <Text mb="sm">{t('releases:failed.what')}</Text>
      <UseAgain release={release} />
    </Alert>
  );
}
