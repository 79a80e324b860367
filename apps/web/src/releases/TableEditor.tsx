import { Button, CloseButton, Group, NativeSelect, Paper, Stack, Title } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useWords } from '../language/words';
import type { Dimensions } from '../numbers/definition';
import { Filters } from '../numbers/Filters';
import type { WantedDimension, WantedTable } from './release-draft';
import { plain } from './wanted';
import classes from './releases.module.css';

interface TableEditorProps {
  readonly number: number;
  readonly table: WantedTable;
  readonly dimensions: Dimensions;
  readonly most: number;
  readonly onChange: (table: WantedTable) => void;
  /** Undefined for the only one. */
  readonly onRemove: (() => void) | undefined;
}

/** One table to be published: what cuts it, how finely, and who is in it. */
export function TableEditor({ number, table, dimensions, most, onChange, onRemove }: TableEditorProps) {
  const { t } = useWords('releases');
  const headingId = `wanted-${String(number)}`;
  const taken = table.dimensions.map(({ dimension }) => dimension);
  const free = dimensions.items.filter(({ id }) => !taken.includes(id));
  const change = (wanted: readonly WantedDimension[]): void => onChange({ ...table, dimensions: wanted });
  const first = free[0];
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={headingId}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h3" id={headingId}>
            {t('releases:wanted', { number })}
          </Title>
          {onRemove !== undefined && (
            <Button variant="subtle" size="sm" onClick={onRemove}>
              {t('releases:wanted.remove', { number })}
            </Button>
          )}
        </Group>
        {table.dimensions.map((wanted, place) => (
          <DimensionRow
            key={place}
            place={place + 1}
            wanted={wanted}
            dimensions={dimensions.items.filter(({ id }) => id === wanted.dimension || !taken.includes(id))}
            onChange={(changed) => change(table.dimensions.with(place, changed))}
            onRemove={
              table.dimensions.length > 1 ? () => change(table.dimensions.toSpliced(place, 1)) : undefined
            }
          />
        ))}
        {first !== undefined && table.dimensions.length < most && (
          <div>
            <Button
              variant="default"
              size="sm"
              leftSection={<Plus size={18} aria-hidden />}
              onClick={() => change([...table.dimensions, plain(first.id)])}
            >
              {t('releases:wanted.add')}
            </Button>
          </div>
        )}
        <Filters
          filters={table.filters}
          dimensions={dimensions.items}
          most={dimensions.mostFilters}
          onChange={(filters) => onChange({ ...table, filters })}
        />
      </Stack>
    </Paper>
  );
}

interface DimensionRowProps {
  readonly place: number;
  readonly wanted: WantedDimension;
  readonly dimensions: Dimensions['items'];
  readonly onChange: (wanted: WantedDimension) => void;
  readonly onRemove: (() => void) | undefined;
}

function DimensionRow({ place, wanted, dimensions, onChange, onRemove }: DimensionRowProps) {
  const { t } = useWords('releases');
  const chosen = dimensions.find(({ id }) => id === wanted.dimension);
  const groupings = chosen?.groupings ?? [];
  return (
    <div className={classes['wanted']}>
      <NativeSelect
        label={t('releases:wanted.dimension', { place })}
        value={wanted.dimension}
        onChange={({ currentTarget }) => onChange(plain(currentTarget.value))}
        data={dimensions.map(({ id, label }) => ({ value: id, label }))}
      />
      {groupings.length > 0 && (
        <NativeSelect
          label={t('releases:wanted.grouping')}
          value={wanted.grouping ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...plain(wanted.dimension), grouping: value === '' ? null : value })
          }
          data={[
            { value: '', label: t('releases:wanted.grouping.none') },
            ...groupings.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )}
      {onRemove !== undefined && (
        <CloseButton
          size="xl"
          aria-label={t('releases:wanted.removeDimension', { dimension: chosen?.label ?? wanted.dimension })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
