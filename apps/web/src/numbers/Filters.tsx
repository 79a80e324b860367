import { Button, CloseButton, Group, MultiSelect, Popover, Select, Stack, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words';
import type { Definition, Dimension } from './definition';
import classes from './numbers.module.css';
import { useCodeWords } from './use-code-words';

type Filter = Definition['filters'][number];

interface FiltersProps {
  readonly filters: Definition['filters'];
  readonly dimensions: readonly Dimension[];
  readonly most: number;
  readonly onChange: (filters: Filter[]) => void;
}

/** What must hold of everybody who is counted, each as a chip that can be taken away. */
export function Filters({ filters, dimensions, most, onChange }: FiltersProps) {
  const { t } = useWords('numbers');
  const words = useCodeWords();
  const left = dimensions.filter(
    ({ id, codebook }) => codebook !== null && !filters.some(({ dimension }) => dimension === id),
  );
  return (
    <Group gap="xs" role="group" aria-label={t('numbers:filters')}>
      <Text fw={600}>{t('numbers:filters')}</Text>
      {filters.map((filter) => {
        const dimension = dimensions.find(({ id }) => id === filter.dimension);
        if (dimension === undefined) return null;
        const values = filter.codes.map((code) => words(dimension, code)).join(', ');
        return (
          <span key={filter.dimension} className={classes['chip']}>
            <Text size="sm">{t('numbers:filter.chip', { dimension: dimension.label, values })}</Text>
            <CloseButton
              size="lg"
              radius="xl"
              aria-label={t('numbers:filter.remove', { dimension: dimension.label })}
              onClick={() => onChange(filters.filter((one) => one !== filter))}
            />
          </span>
        );
      })}
      {filters.length < most ? (
        <AddFilter dimensions={left} onAdd={(filter) => onChange([...filters, filter])} />
      ) : (
        <Text size="sm">{t('numbers:filter.full', { count: most })}</Text>
      )}
      {filters.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('numbers:filters.none')}
        </Text>
      )}
    </Group>
  );
}

interface AddFilterProps {
  readonly dimensions: readonly Dimension[];
  readonly onAdd: (filter: Filter) => void;
}

function AddFilter({ dimensions, onAdd }: AddFilterProps) {
  const { t } = useWords('numbers');
  const words = useCodeWords();
  const [opened, setOpened] = useState(false);
  const [id, setId] = useState<string | null>(null);
  const [codes, setCodes] = useState<string[]>([]);
  const dimension = dimensions.find((one) => one.id === id);
  const unsaid = dimension?.several === true ? ['_not-known', '_none'] : ['_not-known'];
  const add = (): void => {
    if (dimension === undefined || codes.length === 0) return;
    onAdd({ dimension: dimension.id, codes });
    setOpened(false);
    setId(null);
    setCodes([]);
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={320} trapFocus shadow="md" position="bottom-start">
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<Plus size={18} aria-hidden />}
          onClick={() => setOpened((was) => !was)}
        >
          {t('numbers:filter.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Select
            label={t('numbers:filter.dimension')}
            data={dimensions.map((one) => ({ value: one.id, label: one.label }))}
            value={id}
            onChange={(value) => {
              setId(value);
              setCodes([]);
            }}
            searchable
            comboboxProps={{ withinPortal: false }}
          />
          {dimension !== undefined && (
            <MultiSelect
              key={dimension.id}
              label={t('numbers:filter.values')}
              data={[...dimension.codes.map(({ code }) => code), ...unsaid].map((code) => ({
                value: code,
                label: words(dimension, code),
              }))}
              value={codes}
              onChange={setCodes}
              searchable
              comboboxProps={{ withinPortal: false }}
            />
          )}
          <Button onClick={add} disabled={codes.length === 0}>
            {t('numbers:filter.use')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
