import { Container, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Lock } from 'lucide-react';
import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../language/words';
import { fetchedLater } from '../../parts/fetched-later';
import { Loading } from '../../parts/Loading';
import { useSessionTalk } from '../../talk/session';
import { QuickExit } from '../QuickExit';
import { hidePage } from './hide-page';
import { watchIdle } from './idle';
import { endSessionOfLock, unmark } from './locked-session';
import { openVault } from './open-vault';

const SignInForm = fetchedLater(async () => (await import('../../sign-in/SignInForm')).SignInForm);

const IDLE = 5 * 60_000;

/**
 * After five minutes without a hand on it the page is taken away until the same person is back. Whoever else signs
 * in begins with a page of their own.
 */
export function ScreenLock() {
  const { state } = useSessionTalk();
  const [owner, setOwner] = useState<string>();
  const [host] = useState(() => document.createElement('div'));
  const session = state.is === 'member' || state.is === 'ended' ? state.session : undefined;
  const present = useRef(session);
  useEffect(() => {
    present.current = session;
  }, [session]);

  useEffect(() => {
    const lock = (): boolean => {
      const member = present.current?.membershipId;
      if (member === undefined && !openVault().isOpen()) return false;
      openVault().lock();
      setOwner(member ?? NOBODY);
      if (member !== undefined) void endSessionOfLock();
      return true;
    };
    const watch = watchIdle(IDLE, () => {
      if (lock()) watch.lockNow();
    });
    return watch.stop;
  }, []);

  const showPage = useRef<() => void>(undefined);
  useEffect(() => {
    if (owner === undefined) return;
    showPage.current = hidePage(host);
    return () => showPage.current?.();
  }, [owner, host]);

  const openAgain = useCallback(() => setOwner(undefined), []);
  const signedIn = useCallback(() => {
    unmark();
    if (present.current?.membershipId === owner) setOwner(undefined);
    else window.location.replace('/today');
  }, [owner]);

  if (owner === undefined) return null;
  const member = owner === NOBODY ? undefined : owner;
  return createPortal(<LockedScreen owner={member} onOpen={openAgain} onSignIn={signedIn} />, host);
}

/** Nobody is signed in: a device at work without a network. */
const NOBODY = 'nobody';

interface LockedScreenProps {
  readonly owner: string | undefined;
  readonly onOpen: () => void;
  readonly onSignIn: () => void;
}

function LockedScreen({ owner, onOpen, onSignIn }: LockedScreenProps) {
  const { t } = useWords('shell');
  const [byPassphrase, setByPassphrase] = useState<ReactNode>();
  useEffect(() => {
    void openVault().form(owner, onOpen).then(setByPassphrase);
  }, [owner, onOpen]);
  return (
    <Container component="main" size="xs" py="xl">
      <Stack>
        <Group justify="space-between">
          <Lock size={36} aria-hidden />
          <QuickExit />
        </Group>
        <Title order={1}>{t('shell:locked.title')}</Title>
        <Text>{t('shell:locked.intro')}</Text>
        <Paper withBorder p="lg">
          <Suspense fallback={<Loading lines={2} />}>
            {byPassphrase ?? <SignInForm onDone={onSignIn} />}
          </Suspense>
        </Paper>
      </Stack>
    </Container>
  );
}
