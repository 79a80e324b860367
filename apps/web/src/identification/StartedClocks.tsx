import { Group, List, Stack, Text } from '@mantine/core';
import { AlarmClock } from 'lucide-react';
import type { components } from '../client/schema';
import { useLimitWords } from '../clocks/limit-words';
import { useWords } from '../language/words';
import { Sure } from '../parts/Sure';
import { startedBy } from './started-by';

interface StartedClocksProps {
  readonly step: { readonly track: string; readonly name: string; readonly to?: string };
  readonly mechanism: components['schemas']['MechanismView'];
}

/** Which clocks a step starts: whose, how long, by which rule, and how sure that rule is. */
export function StartedClocks({ step, mechanism }: StartedClocksProps) {
  const { t } = useWords('identification');
  const limitWords = useLimitWords();
  const clocks = startedBy(step, mechanism);
  if (clocks.length === 0) return null;
  return (
    <Stack gap={4} mt="sm">
      <Text fw={600} size="sm">
        {t('identification:decision.starts')}
      </Text>
      <List spacing={6} icon={<AlarmClock size={18} aria-hidden />}>
        {clocks.map(({ id, label, limits, length, owner, source }) => (
          <List.Item key={id}>
            <Group gap="xs">
              <span>
                {t('identification:decision.clock', {
                  clock: label,
                  limit: limitWords(limits.at(0)?.limit ?? length),
                  owner: owner.label,
                })}
              </span>
              <Sure
                confidence={source.confidence as components['schemas']['Confidence']}
                source={source.title}
              />
            </Group>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
