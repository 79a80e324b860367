import { Group, Text } from '@mantine/core';
import { useWords } from '../language/words';
import type { Bed, BedStanding } from './bed';
import { BedState } from './BedState';

const REST = ['held', 'occupied', 'out-of-service'] as const satisfies readonly BedStanding[];

/** How many are free of all, and what became of the rest. */
export function BedCounts({ beds }: { readonly beds: readonly Bed[] }) {
  const { t } = useWords('beds');
  const count = (state: BedStanding) => beds.filter((bed) => bed.state === state).length;
  return (
    <Group gap="xs">
      <Text fz="1.35rem" fw={650} me="sm" className="numerals">
        {t('beds:freeOf', { free: count('free'), all: beds.length })}
      </Text>
      {REST.filter((state) => count(state) > 0).map((state) => (
        <Group key={state} gap={4} wrap="nowrap">
          <BedState state={state} />
          <Text component="span" className="numerals">
            {count(state)}
          </Text>
        </Group>
      ))}
    </Group>
  );
}
