import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { WifiOff } from 'lucide-react';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Loading } from '../parts/Loading';
import { PageTitle } from '../parts/PageTitle';
import { isSharedComputer } from '../shell/shared-computer';
import { useSessionTalk } from '../talk/session';
import { DEVICE_WORDS, type DeviceName } from './device-names';
import { DraftList } from './DraftList';
import { OfflineFrame } from './OfflineFrame';
import { Queue } from './Queue';
import { SetUpForm } from './SetUpForm';
import { endsAt } from './store/wipe';
import { UnlockForm } from './UnlockForm';
import { type KeptHere, useKeptHere, useSyncState, useUnlocked } from './use-offline';
import { lockVault } from './vault/vault';

/** Where one works without a network: set up once, then unlock, write down, finish. */
export function OfflinePage() {
  return (
    <OfflineFrame>
      <Offline />
    </OfflineFrame>
  );
}

function Offline() {
  const { t } = useWords('offline');
  const kept = useKeptHere();
  const { state } = useSessionTalk();
  if (kept === undefined || state.is === 'asking') return <Loading lines={6} />;
  const isReady = kept.device?.lock !== undefined;
  return (
    <>
      <PageTitle title={t('offline:title')} intro={isReady ? t('offline:intro') : t('offline:setUp.intro')}>
        {state.is === 'member' && (
          <Button component={Link} to="/devices" variant="default">
            {t('offline:devices.show')}
          </Button>
        )}
      </PageTitle>
      <ShutOut />
      {isReady ? <Ready kept={kept} /> : <NotReady />}
      <Queue kept={kept} />
    </>
  );
}

function ShutOut() {
  const { t } = useWords('offline');
  if (useSyncState().is !== 'shut-out') return null;
  return (
    <Paper withBorder p="md" role="alert">
      {t('offline:shutOut')}
    </Paper>
  );
}

function NotReady() {
  const { t } = useWords('offline');
  const { state } = useSessionTalk();
  if (isSharedComputer())
    return (
      <Empty icon={WifiOff} title={t('offline:shared.title')}>
        {t('offline:shared.help')}
      </Empty>
    );
  if (state.is === 'member' && state.session.permissions.includes('device.register'))
    return <SetUpForm session={state.session} />;
  return (
    <Empty
      icon={WifiOff}
      title={t('offline:notReady.title')}
      action={
        <Button component={Link} to="/sign-in">
          {t('offline:notReady.act')}
        </Button>
      }
    >
      {t('offline:notReady.help')}
    </Empty>
  );
}

function Ready({ kept: { device, codes } }: { readonly kept: KeptHere }) {
  const { t } = useWords('offline');
  const dates = useDates();
  const unlocked = useUnlocked();
  if (device === undefined) return null;
  return (
    <Paper withBorder p="lg" component="section">
      <Stack>
        <Group justify="space-between">
          <Title order={2}>
            {t('offline:thisDevice', { name: t(DEVICE_WORDS[device.name as DeviceName]) })}
          </Title>
          {unlocked && (
            <Button variant="default" onClick={lockVault}>
              {t('offline:lock')}
            </Button>
          )}
        </Group>
        <Text>{t('offline:codesLeft', { count: codes })}</Text>
        <Text>{t('offline:forgets', { when: dates.moment(endsAt(device)) })}</Text>
        {unlocked ? <DraftList codes={codes} jurisdictions={device.jurisdictions} /> : <UnlockForm />}
      </Stack>
    </Paper>
  );
}
