import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { usePlayPart } from '../demo/use-play-part';
import { useWords } from '../language/words';
import { useRoleName } from '../parts/role-name';
import { useAnswer } from '../talk/use-answer';
import classes from './sign-in.module.css';

/** In a demo, before all else: the part with which the way of a case begins. */
export function DemoStart() {
  const { t } = useWords('sign-in');
  const roleName = useRoleName();
  const play = usePlayPart();
  const { data } = useAnswer('/api/v1/installation', {});
  const first = data?.demo?.accounts.find(({ role }) => role === 'consular-officer');
  if (first === undefined) return null;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="demo-start" className={classes['start']}>
      <Title order={2} id="demo-start">
        {t('sign-in:demo.title')}
      </Title>
      <Text my="sm">{t('sign-in:demo.begin')}</Text>
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{roleName(first.role)}</Text>
          <Text size="sm">{first.organisationName}</Text>
        </div>
        <Button onClick={() => void play(first)}>{t('sign-in:demo.start')}</Button>
      </Group>
    </Paper>
  );
}
