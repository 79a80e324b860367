import { Paper, Text, Title } from '@mantine/core';
import { useWords } from '../language/words';
import { spelled } from '../numbers/spelled';
import { Facts } from '../parts/Facts';
import type { Release } from './release';

/** What protection costs: how much is hidden, whether less could have been, and how long it took. */
export function Cost({ cost }: { readonly cost: NonNullable<Release['cost']> }) {
  const { t } = useWords('releases');
  const { cells, hiddenCells, hiddenPeople, gap, seconds } = cost;
  const share = cells === 0 ? 0 : Math.round((100 * hiddenCells) / cells);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="release-cost">
      <Title order={2} id="release-cost" mb="xs">
        {t('releases:cost')}
      </Title>
      <Facts
        facts={[
          {
            name: t('releases:cost.cells'),
            value: t('releases:cost.cells.of', { hidden: spelled(hiddenCells), all: spelled(cells), share }),
          },
          {
            name: t('releases:cost.people'),
            value: t('releases:cost.people.most', { count: spelled(hiddenPeople) }),
          },
          {
            name: t('releases:cost.gap'),
            value:
              gap === 0
                ? t('releases:cost.gap.none')
                : t('releases:cost.gap.most', { percent: Math.ceil(100 * gap) }),
          },
          {
            name: t('releases:cost.seconds'),
            value: t('releases:cost.seconds.count', { count: Math.max(1, Math.round(seconds)) }),
          },
        ]}
      />
      {hiddenCells > 0 && (
        <Text mt="sm" maw="70ch">
          {t('releases:hidden.why', { sign: t('releases:hidden.sign') })}
        </Text>
      )}
    </Paper>
  );
}
