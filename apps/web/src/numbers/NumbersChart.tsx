import { Group, SegmentedControl, Text, Title } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useWords } from '../language/words';
import { Loading } from '../parts/Loading';
import { chartData, MOST_SERIES } from './chart-data';
import type { ChartKind } from './chart-option';
import type { Dimension, Table } from './definition';
import { useCodeWords } from './use-code-words';

const Drawing = lazy(async () => ({ default: (await import('./Drawing')).Drawing }));

interface NumbersChartProps {
  readonly table: Table;
  readonly rows: Dimension;
  readonly columns: Dimension | undefined;
}

/** The table as a picture; the table beside it is its text. */
export function NumbersChart({ table, rows, columns }: NumbersChartProps) {
  const { t } = useWords('numbers');
  const words = useCodeWords();
  const data = useMemo(() => chartData(table, rows, columns, words), [table, rows, columns, words]);
  const [chosen, setChosen] = useState<ChartKind>();
  const kind = chosen ?? (data.overTime && data.series.length > 1 ? 'lines' : 'bars');
  const isEmpty = data.series.every(({ values }) => values.every((value) => value === null || value === 0));

  return (
    <section aria-labelledby="numbers-chart">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="numbers-chart">
          {t('numbers:chart')}
        </Title>
        <SegmentedControl
          aria-label={t('numbers:chart.kind')}
          value={kind}
          onChange={(value) => setChosen(value)}
          data={[
            { value: 'bars', label: t('numbers:chart.bars') },
            { value: 'lines', label: t('numbers:chart.lines') },
          ]}
        />
      </Group>
      {isEmpty ? (
        <Text>{t('numbers:chart.nothing')}</Text>
      ) : (
        <Suspense fallback={<Loading lines={1} height={360} />}>
          <Drawing data={data} kind={kind} description={t('numbers:chart.text')} />
        </Suspense>
      )}
      {table.hiddenCells > 0 && !isEmpty && (
        <Text size="sm" c="dimmed">
          {t('numbers:chart.gaps')}
        </Text>
      )}
      {data.partly && (
        <Text size="sm" c="dimmed">
          {t('numbers:chart.largest', { count: MOST_SERIES })}
        </Text>
      )}
    </section>
  );
}
