import { Paper, Text, Title } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useWords } from '../language/words';

/** Where export will stand, and why nothing leaves yet. */
export function ExportPlace() {
  const { t } = useWords('numbers');
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="numbers-export">
      <Title order={2} id="numbers-export">
        {t('numbers:export')}
      </Title>
      <Text fw={600} mt="xs">
        <Lock size={16} aria-hidden /> {t('numbers:export.waits')}
      </Text>
      <Text maw="70ch" mt={4}>
        {t('numbers:export.why')}
      </Text>
      <Text size="sm" c="dimmed" mt={4}>
        {t('numbers:export.then')}
      </Text>
    </Paper>
  );
}
