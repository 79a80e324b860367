import { Anchor, Container, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { PageTitle } from '../parts/PageTitle';

/** An address that leads nowhere. */
export function NotHere() {
  const { t } = useWords('shell');
  return (
    <Container component="main" size="sm" py="xl">
      <PageTitle title={t('shell:notHere.title')} />
      <Text my="md">{t('shell:notHere.help')}</Text>
      <Anchor component={Link} to="/today">
        {t('shell:notHere.back')}
      </Anchor>
    </Container>
  );
}
