import { NativeSelect } from '@mantine/core';
import { useWords } from '../language/words';
import type { Definition, Dimensions } from './definition';

interface GroupingChoiceProps {
  /** The dimension of the rows or of the columns; empty for none. */
  readonly of: string;
  readonly wish: Definition;
  readonly dimensions: Dimensions;
  readonly onChange: (wish: Definition) => void;
}

/** How finely a dimension is shown: every value, or put together in one of the ways the installation knows. */
export function GroupingChoice({ of, wish, dimensions, onChange }: GroupingChoiceProps) {
  const { t } = useWords('numbers');
  const dimension = dimensions.items.find(({ id }) => id === of);
  if (dimension === undefined || dimension.groupings.length === 0) return null;
  const { groupings = [] } = wish;
  const others = groupings.filter((one) => one.dimension !== of);
  return (
    <NativeSelect
      size="sm"
      aria-label={t('numbers:grouping', { dimension: dimension.label })}
      value={groupings.find((one) => one.dimension === of)?.grouping ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onChange({
          ...wish,
          groupings: value === '' ? others : [...others, { dimension: of, grouping: value }],
        })
      }
      data={[
        { value: '', label: t('numbers:grouping.none') },
        ...dimension.groupings.map(({ id, label }) => ({ value: id, label })),
      ]}
    />
  );
}
