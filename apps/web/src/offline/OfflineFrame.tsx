import { Button, Container, Group, Stack, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useWords } from '../language/words';
import { LanguageMenu } from '../parts/LanguageMenu';
import { Loading } from '../parts/Loading';
import { QuickExit } from '../shell/QuickExit';
import classes from '../shell/shell.module.css';
import { useSessionTalk } from '../talk/session';

/** Around pages that need neither network nor session. */
export function OfflineFrame({ children }: { readonly children: ReactNode }) {
  return (
    <Container size="md" pb="xl">
      <Suspense fallback={<Loading lines={6} />}>
        <Stack gap="lg">
          <TopBar />
          <Stack component="main" gap="lg">
            {children}
          </Stack>
        </Stack>
      </Suspense>
    </Container>
  );
}

function TopBar() {
  const { t } = useWords('offline');
  const { state } = useSessionTalk();
  return (
    <Group component="header" justify="space-between" py="sm" wrap="nowrap">
      {state.is === 'member' || state.is === 'ended' ? (
        <Button component={Link} to="/today" variant="subtle" px="xs">
          <ArrowLeft size={20} aria-hidden />
          <span className={classes['wide']}>{t('offline:back')}</span>
          <VisuallyHidden className={classes['narrow']}>{t('offline:back')}</VisuallyHidden>
        </Button>
      ) : (
        <img src="/mark.svg" alt="" width={32} height={32} />
      )}
      <Group gap="xs" wrap="nowrap">
        <LanguageMenu />
        <QuickExit />
      </Group>
    </Group>
  );
}
