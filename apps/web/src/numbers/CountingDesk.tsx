import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { useSend } from '../talk/use-send';
import { Builder } from './Builder';
import { type Definition, definitionOf, type Dimensions, PRESETS, presetsFor } from './definition';
import { PublishPlace } from './PublishPlace';
import { Reports } from './Reports';
import { TableOnScreen } from './TableOnScreen';

interface CountingDeskProps {
  readonly dimensions: Dimensions;
  readonly months: NonNullable<Dimensions['months']>;
}

/** Choices above, the table and its picture below; the first table is counted without being asked for. */
export function CountingDesk({ dimensions, months }: CountingDeskProps) {
  const { t } = useWords('numbers');
  const presets = presetsFor(dimensions);
  const [wish, setWish] = useState<Definition>(() => definitionOf(presets[0] ?? PRESETS[0], months));
  const count = useSend('post', '/api/v1/statistics/tables', { renews: [] });
  const { mutate } = count;
  const isOpened = useRef(false);
  const table = count.data?.data;

  useEffect(() => {
    if (isOpened.current || presets.length === 0) return;
    isOpened.current = true;
    mutate({ body: wish });
  }, [mutate, wish, presets.length]);

  const open = (definition: Definition): void => {
    setWish(definition);
    mutate({ body: definition });
  };
  const isChanged = table !== undefined && !isSame(wish, table.definition);

  return (
    <Stack gap="lg">
      <Group gap="xs" role="group" aria-label={t('numbers:presets')}>
        <Text fw={500}>{t('numbers:presets')}</Text>
        {presets.map((preset) => (
          <Button
            key={preset.label}
            variant="light"
            size="sm"
            onClick={() => open(definitionOf(preset, months))}
          >
            {t(preset.label)}
          </Button>
        ))}
      </Group>
      <Builder
        wish={wish}
        dimensions={dimensions}
        onChange={setWish}
        onCount={() => mutate({ body: wish })}
        isCounting={count.isPending}
        isChanged={isChanged}
        left={table?.questionsLeft ?? dimensions.questionsLeft}
      />
      <ProblemNote problem={count.problem} onRetry={() => mutate({ body: wish })} />
      {table === undefined && count.isPending && <Loading lines={6} />}
      {table !== undefined && <TableOnScreen table={table} dimensions={dimensions} />}
      <Reports onOpen={open} />
      <PublishPlace definition={wish} />
    </Stack>
  );
}

/** The api spells the codes of a filter in its own order. */
const isSame = (one: Definition, other: Definition): boolean => spelled(one) === spelled(other);

const spelled = (definition: Definition): string => {
  const { measure, rows, columns, groupings = [], filters, from, to, asKnownOn } = definition;
  return JSON.stringify([
    ...[measure, rows, columns, from, to, asKnownOn],
    groupings.map(({ dimension, grouping }) => `${dimension} ${grouping}`).toSorted(),
    filters.map(({ dimension, codes }) => [dimension, codes.toSorted()]),
  ]);
};
