import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CloudUpload, WifiOff } from 'lucide-react';
import { useWords } from '../language/words';
import { useKeptHere, useOnline, useSyncState } from '../offline/use-offline';
import { useMay } from '../talk/session';
import classes from './shell.module.css';

/** No connection, or work that still waits to be sent: said above the page, politely. */
export function NetworkBanner() {
  const { t } = useWords('shell');
  const online = useOnline();
  const waiting = useKeptHere()?.finished.length ?? 0;
  const progress = useSyncState();
  const may = useMay();
  const says = (): string => {
    if (!online) return t('shell:banner.offline');
    if (progress.is === 'running') return t('shell:banner.sending', { done: progress.done, of: progress.of });
    return waiting > 0 ? t('shell:banner.queue', { count: waiting }) : '';
  };
  const text = says();
  const Icon = online ? CloudUpload : WifiOff;
  return (
    <div role="status">
      {text !== '' && (
        <Group className={classes['banner']} gap="sm">
          <Icon size={20} aria-hidden />
          <Text className={classes['says']}>{text}</Text>
          {may('device.register') && (
            <Anchor component={Link} to="/offline">
              {online ? t('shell:banner.show') : t('shell:banner.workOffline')}
            </Anchor>
          )}
        </Group>
      )}
    </div>
  );
}
