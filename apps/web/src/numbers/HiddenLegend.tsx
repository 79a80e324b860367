import { Group, List, Text } from '@mantine/core';
import { EyeOff } from 'lucide-react';
import { useWords } from '../language/words';

interface HiddenLegendProps {
  readonly threshold: number;
  readonly hiddenCells: number;
}

/** What the marks above mean, in plain words, without being asked. */
export function HiddenLegend({ threshold, hiddenCells }: HiddenLegendProps) {
  const { t } = useWords('numbers');
  if (hiddenCells === 0) return null;
  const values = { threshold, last: threshold - 1 };
  return (
    <section aria-label={t('numbers:hidden.count', { count: hiddenCells })}>
      <Group gap="xs" wrap="nowrap">
        <EyeOff aria-hidden size={18} />
        <Text fw={600} size="sm">
          {t('numbers:hidden.count', { count: hiddenCells })}
        </Text>
      </Group>
      <List size="sm" listStyleType="none" mt={4}>
        <List.Item>
          <b>{t('numbers:hidden.sign.few', values)}</b> {t('numbers:hidden.few.why', values)}
        </List.Item>
        <List.Item>
          <b>{t('numbers:hidden.sign.back')}</b> {t('numbers:hidden.back.why')}
        </List.Item>
      </List>
      <Text size="sm" mt={4} c="dimmed">
        {t('numbers:hidden.screen')}
      </Text>
    </section>
  );
}
