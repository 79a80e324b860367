import { Group, Text } from '@mantine/core';
import { useWords } from '../../language/words';
import { ConfirmAct } from '../../parts/ConfirmAct';
import { useTell } from '../../parts/use-tell';
import { useSend } from '../../talk/use-send';
import type { RecordExport } from './record-export';

/** The second person agrees or refuses; both buttons are of one size. */
export function Decide({ asked: { id: exportId } }: { readonly asked: RecordExport }) {
  const { t } = useWords('records');
  const tell = useTell();
  const approve = useSend('post', '/api/v1/statistics/record-exports/{exportId}/approve', {
    onDone: () => tell(t('records:agreed')),
  });
  const refuse = useSend('post', '/api/v1/statistics/record-exports/{exportId}/refuse', {
    onDone: () => tell(t('records:refused')),
  });
  const path = { path: { exportId } };
  return (
    <Group gap="xs">
      <ConfirmAct
        act={t('records:agree')}
        isPending={approve.isPending}
        problem={approve.problem}
        onAct={(close) => approve.mutate(path, { onSuccess: close })}
      >
        <Text>{t('records:agree.what')}</Text>
      </ConfirmAct>
      <ConfirmAct
        act={t('records:refuse')}
        isPending={refuse.isPending}
        problem={refuse.problem}
        onAct={(close) => refuse.mutate(path, { onSuccess: close })}
      >
        <Text>{t('records:refuse.what')}</Text>
      </ConfirmAct>
    </Group>
  );
}
