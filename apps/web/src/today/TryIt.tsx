import { Button, Code as Typed, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Users } from 'lucide-react';
import { useWords } from '../language/words';
import { useSession, useSessionTalk } from '../talk/session';
import { useNextPlayer } from './next-player';
import { TRY_IT } from './try-it-parts';

/** Only in a demo, where everybody is invented: what to try here, and who plays the next part. */
export function TryIt() {
  const { t } = useWords('today');
  const { role, installationKind } = useSession();
  const { end } = useSessionTalk();
  const account = useNextPlayer();
  if (installationKind !== 'demo') return null;
  const { steps, nextHelp } = TRY_IT[role];
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="try-it">
      <Stack gap="xs">
        <Title order={2} id="try-it">
          {t('today:try.title')}
        </Title>
        <List type="ordered" size="sm" spacing={4}>
          {steps.map((step) => (
            <List.Item key={step}>{t(step)}</List.Item>
          ))}
        </List>
        {account !== undefined && (
          <>
            <Text size="sm">{t(nextHelp)}</Text>
            <Text size="sm">
              {account.organisationName}
              <br />
              <Typed>{account.email}</Typed>
            </Text>
            <Button variant="light" leftSection={<Users size={18} aria-hidden />} onClick={() => void end()}>
              {t('today:try.switch')}
            </Button>
          </>
        )}
      </Stack>
    </Paper>
  );
}
