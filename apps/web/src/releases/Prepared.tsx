import { Alert, Group, Stack, Text } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useWords } from '../language/words';
import { Cost } from './Cost';
import { Downloads } from './Downloads';
import { Publish } from './Publish';
import type { Release } from './release';
import { ReleaseTables } from './ReleaseTables';
import { Withdraw } from './Withdraw';

/** Protected and attacked without success: to be looked at before it is published, and to be taken away after. */
export function Prepared({ release }: { readonly release: Release }) {
  const { t } = useWords('releases');
  const { state, mayRelease, cost, roundedTo } = release;
  return (
    <Stack gap="lg">
      {state === 'released' ? (
        <Downloads release={release} />
      ) : (
        <Alert variant="light" icon={<Eye aria-hidden />} title={t('releases:ready')}>
          <Text>{t('releases:ready.what')}</Text>
          {roundedTo !== null && <Text>{t('releases:ready.rounded', { roundedTo })}</Text>}
          {!mayRelease && <Text>{t('releases:ready.notYou')}</Text>}
          <Group mt="sm" gap="xs">
            {mayRelease && <Publish release={release} />}
            <Withdraw release={release} act={t('releases:withdraw')} />
          </Group>
        </Alert>
      )}
      {cost !== null && <Cost cost={cost} />}
      <ReleaseTables release={release} />
    </Stack>
  );
}
