import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';

/** Not there and not yours look the same: the answer must not confirm that a case exists. */
export function NotOpen() {
  const { t } = useWords('case');
  return (
    <Stack gap="lg">
      <PageTitle title={t('case:notOpen.title')} />
      <Empty
        icon={Lock}
        title={t('case:notOpen.what')}
        action={
          <Anchor component={Link} to="/cases">
            {t('case:notOpen.back')}
          </Anchor>
        }
      >
        {t('case:notOpen.help')}
      </Empty>
    </Stack>
  );
}
