import { Anchor, AppShell, Group } from '@mantine/core';
import { Link, Navigate, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useWords } from '../language/words';
import { fetchedLater } from '../parts/fetched-later';
import { Loading } from '../parts/Loading';
import { useSessionTalk } from '../talk/session';
import { AccountMenu } from './AccountMenu';
import { BottomBar, SideRail } from './Navigation';
import { NetworkBanner } from './NetworkBanner';
import { NoNetwork } from './NoNetwork';
import classes from './shell.module.css';
import { topBarParts } from './top-bar';

const SignInAgain = fetchedLater(async () => (await import('./SignInAgain')).SignInAgain);

/** What stands around every page of who is signed in. */
export function Shell() {
  const { t } = useWords('shell');
  const { state } = useSessionTalk();
  if (state.is === 'asking') return <Loading lines={6} />;
  if (state.is === 'unreachable') return <NoNetwork />;
  if (state.is === 'nobody') return <Navigate to="/sign-in" replace />;
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 236, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: { base: 64, sm: 0 } }}
      padding={{ base: 'md', sm: 'lg' }}
    >
      <a href="#content" className={classes['skip']}>
        {t('shell:skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Anchor
            component={Link}
            to="/today"
            underline="never"
            className={classes['brand']}
            aria-label={t('shell:name')}
          >
            <img src="/mark.svg" alt="" width={32} height={32} />
            <span className={classes['name']}>{t('shell:name')}</span>
          </Anchor>
          <Group gap="xs" wrap="nowrap">
            {topBarParts.map((Part, place) => (
              <Part key={place} />
            ))}
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" component="div" visibleFrom="sm">
        <SideRail />
      </AppShell.Navbar>
      <AppShell.Main id="content" className={classes['content']}>
        <NetworkBanner />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="sm" component="div">
        <BottomBar />
      </AppShell.Footer>
      {/* Its words may still be on their way: the page below waits for nothing and keeps what was typed. */}
      <Suspense fallback={null}>{state.is === 'ended' && <SignInAgain />}</Suspense>
    </AppShell>
  );
}
