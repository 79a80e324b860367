import { Anchor, Container, Paper, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useWords } from '../language/words';
import { LanguageMenu } from '../parts/LanguageMenu';
import { PageTitle } from '../parts/PageTitle';
import { useSessionTalk } from '../talk/session';
import { DemoAccounts } from './DemoAccounts';
import { DemoStart } from './DemoStart';
import classes from './sign-in.module.css';
import { SignInForm } from './SignInForm';

export function SignInPage() {
  const { t } = useWords('sign-in');
  const { state } = useSessionTalk();
  const navigate = useNavigate();
  const [language, setLanguage] = useState<string>();
  useEffect(() => {
    if (state.is === 'member') void navigate({ to: '/today', replace: true });
  }, [state.is, navigate]);

  return (
    <Container component="main" size="xs" className={classes['page']}>
      <Stack gap="lg">
        <div className={classes['top']}>
          <img src="/mark.svg" alt="" width={44} height={44} />
          <LanguageMenu onChosen={setLanguage} />
        </div>
        <PageTitle title={t('sign-in:title')} />
        <Text>{t('sign-in:intro')}</Text>
        <DemoStart />
        <Paper withBorder p="lg">
          <SignInForm language={language} />
        </Paper>
        <DemoAccounts />
        <Text size="sm" c="dimmed">
          {t('sign-in:forgotten')}
        </Text>
        <Anchor href="/api/openapi.json" size="sm">
          {t('sign-in:api')}
        </Anchor>
      </Stack>
    </Container>
  );
}
