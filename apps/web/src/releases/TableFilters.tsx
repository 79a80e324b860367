import { Text } from '@mantine/core';
import { useWords } from '../language/words';
import { spelled } from '../numbers/spelled';
import type { ReleaseTable } from './release';
import { useHeadingWords } from './use-heading-words';

/** "Everywhere but in one country" names all the others: nobody reads two hundred. */
const MOST_NAMED = 8;

/** Whom a table counts at all. Its months stand above it already. */
export function TableFilters({ table: { filters } }: { readonly table: Pick<ReleaseTable, 'filters'> }) {
  const { t } = useWords('releases', 'numbers');
  const words = useHeadingWords();
  return filters
    .filter(({ dimension }) => dimension !== 'month')
    .map(({ dimension, codes }) => {
      const named = codes
        .slice(0, MOST_NAMED)
        .map((code) => words.heading(dimension, code))
        .join(', ');
      const rest = codes.length - MOST_NAMED;
      return (
        <Text key={dimension} size="sm">
          {t('numbers:filter.chip', {
            dimension: words.dimension(dimension),
            values: rest > 0 ? t('releases:filter.more', { values: named, count: spelled(rest) }) : named,
          })}
        </Text>
      );
    });
}
