import { Group, Text } from '@mantine/core';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Sure } from '../parts/Sure';

type CitedView = components['schemas']['CitedView'];
type Confidence = components['schemas']['Confidence'];

/** What a rule rests on, with how sure we are and why we doubt. */
export function Cited({ cited }: { readonly cited: CitedView }) {
  const { t } = useWords('mechanisms');
  return (
    <div>
      <Group gap="xs" mt={4}>
        <Sure confidence={cited.confidence as Confidence} source={cited.title} />
        {/* The mark says already that it is no law. */}
        {cited.confidence !== 'design' && <Text size="sm">{cited.title}</Text>}
      </Group>
      {cited.note !== null && (
        <Text size="sm" c="dimmed">
          {t('mechanisms:doubt', { note: cited.note })}
        </Text>
      )}
    </div>
  );
}
