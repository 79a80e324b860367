import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect } from 'react';
import { useWords } from '../language/words';
import { useSessionTalk } from '../talk/session';
import { keepShell } from './kept-shell';
import { ScreenLock } from './lock/ScreenLock';
import { PseudoLanguage } from './PseudoLanguage';
import { isSharedComputer } from './shared-computer';

const OfflineKeeper = lazy(async () => ({
  default: (await import('../offline/OfflineKeeper')).OfflineKeeper,
}));

/** What stands behind every page and is seen only when it is needed. */
export function Keepers() {
  return (
    <Suspense fallback={null}>
      <ScreenLock />
      <OfflineKeeper />
      <ShellKeeper />
      <PseudoLanguage />
    </Suspense>
  );
}

/** Only for who is signed in, on a device of their own. */
function ShellKeeper() {
  const { t } = useWords('shell');
  const { state } = useSessionTalk();
  const isMember = state.is === 'member';
  useEffect(() => {
    if (!isMember || isSharedComputer()) return;
    const onNew = (load: () => void): void => {
      notifications.show({
        id: 'new-version',
        autoClose: false,
        message: (
          <Group justify="space-between">
            <Text>{t('shell:newVersion')}</Text>
            <Button size="sm" onClick={load}>
              {t('shell:newVersion.load')}
            </Button>
          </Group>
        ),
      });
    };
    void keepShell(onNew).catch(() => undefined);
  }, [isMember, t]);
  return null;
}
