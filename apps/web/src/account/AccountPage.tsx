import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { isLanguage } from '../language/languages';
import { useWords } from '../language/words';
import { LanguageMenu } from '../parts/LanguageMenu';
import { PageTitle } from '../parts/PageTitle';
import { ProblemNote } from '../parts/ProblemNote';
import { useRoleName } from '../parts/role-name';
import { useMay, useSession } from '../talk/session';
import { useSend } from '../talk/use-send';
import { CalendarFeed } from './CalendarFeed';

/** What belongs to the person who works here: language, password, calendar. */
export function AccountPage() {
  const { t } = useWords('account');
  const { displayName, role, organisationName } = useSession();
  const roleName = useRoleName();
  const mayHaveCalendar = useMay()('calendar-feed.make');
  const choose = useSend('put', '/api/v1/session/language');
  return (
    <Stack gap="lg" maw={720}>
      <PageTitle
        title={t('account:title')}
        intro={t('account:who', { name: displayName, role: roleName(role), organisation: organisationName })}
      />
      <Paper withBorder p="md" component="section">
        <Title order={2}>{t('account:language.title')}</Title>
        <Text mb="sm">{t('account:language.help')}</Text>
        <LanguageMenu
          onChosen={(language) => isLanguage(language) && choose.mutate({ body: { language } })}
        />
        <ProblemNote problem={choose.problem} />
      </Paper>
      {mayHaveCalendar && <CalendarFeed />}
      <Paper withBorder p="md" component="section">
        <Title order={2}>{t('account:password.title')}</Title>
        <Text>{t('account:password.help')}</Text>
      </Paper>
      <Anchor component={Link} to="/help">
        {t('account:help')}
      </Anchor>
    </Stack>
  );
}
