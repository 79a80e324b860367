import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { PlayPart } from '../demo/PlayPart';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { useSession } from '../talk/session';
import { useNextPlayer } from './next-player';
import { TRY_IT } from './try-it-parts';

/** Only in a demo, where everybody is invented: what to try here, and who plays the next part. */
export function TryIt() {
  const { t } = useWords('today');
  const { role, installationKind } = useSession();
  const purpose = useCodes('consent-purpose');
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
            <List.Item key={step}>{t(step, { purpose: purpose.label('P3') })}</List.Item>
          ))}
        </List>
        {account !== undefined && (
          <>
            <Text size="sm">{t(nextHelp)}</Text>
            <PlayPart account={account} />
          </>
        )}
      </Stack>
    </Paper>
  );
}
