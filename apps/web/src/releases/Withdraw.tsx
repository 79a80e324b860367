import { Text } from '@mantine/core';
import { useWords } from '../language/words';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';
import type { Release } from './release';

interface WithdrawProps {
  readonly release: Release;
  readonly act: string;
}

/** Gives a preparation up. Nothing has left: nothing has to be called back. */
export function Withdraw({ release, act }: WithdrawProps) {
  const { t } = useWords('releases');
  const tell = useTell();
  const withdraw = useSend('post', '/api/v1/statistics/releases/{releaseId}/withdraw', {
    onDone: () => tell(t('releases:withdrawn')),
  });
  const give = (close: () => void): void =>
    withdraw.mutate({ path: { releaseId: release.id } }, { onSuccess: close });
  return (
    <ConfirmAct act={act} isPending={withdraw.isPending} problem={withdraw.problem} onAct={give}>
      <Text>{t('releases:withdraw.what')}</Text>
    </ConfirmAct>
  );
}
