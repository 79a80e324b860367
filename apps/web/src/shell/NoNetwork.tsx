import { Button, Container, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { WifiOff } from 'lucide-react';
import { useWords } from '../language/words';
import { useKeptHere } from '../offline/use-offline';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { useSessionTalk } from '../talk/session';

/** The page was opened without a connection. */
export function NoNetwork() {
  const { t } = useWords('shell');
  const { askAgain } = useSessionTalk();
  const kept = useKeptHere();
  return (
    <Container component="main" size="sm" py="xl">
      <PageTitle title={t('shell:noNetwork.title')} />
      <Empty
        icon={WifiOff}
        title={t('shell:noNetwork.what')}
        action={
          <Group>
            <Button onClick={() => void askAgain()}>{t('shell:noNetwork.retry')}</Button>
            {kept?.device?.lock !== undefined && (
              <Button component={Link} to="/offline" variant="default">
                {t('shell:noNetwork.workOffline')}
              </Button>
            )}
          </Group>
        }
      >
        {t('shell:noNetwork.help')}
      </Empty>
    </Container>
  );
}
