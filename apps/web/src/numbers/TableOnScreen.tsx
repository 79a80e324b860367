import { Alert, Grid, Group, Paper, SegmentedControl, Stack, Title } from '@mantine/core';
import { EyeOff, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import type { Dimensions, Table } from './definition';
import { HiddenLegend } from './HiddenLegend';
import { NumbersChart } from './NumbersChart';
import { NumbersTable } from './NumbersTable';
import { SaveReport } from './SaveReport';

/** What was counted, as a table and beside it as a picture, marked as not to be published. */
export function TableOnScreen({
  table,
  dimensions,
}: {
  readonly table: Table;
  readonly dimensions: Dimensions;
}) {
  const { t } = useWords('numbers');
  const [shown, setShown] = useState<'people' | 'shares'>('people');
  const find = (id: string | undefined) => dimensions.items.find((one) => one.id === id);
  const [rows, columns] = [find(table.definition.rows[0]), find(table.definition.columns[0])];
  if (rows === undefined) return null;
  if (table.total.value === 0)
    return (
      <Empty icon={UsersRound} title={t('numbers:empty.title')}>
        {t('numbers:empty.help')}
      </Empty>
    );
  return (
    <Stack>
      <Alert color="warn" variant="light" icon={<EyeOff aria-hidden />} title={t('numbers:notForRelease')}>
        {t('numbers:noise', { most: table.perturbed.largestDeviation })} {t('numbers:notForRelease.why')}
      </Alert>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Paper withBorder p="md">
            <Stack gap="sm">
              <Group justify="space-between">
                <Title order={2}>{t('numbers:table')}</Title>
                <SaveReport definition={table.definition} />
              </Group>
              <SegmentedControl
                className="not-printed"
                aria-label={t('numbers:shown')}
                value={shown}
                onChange={(value) => setShown(value)}
                data={[
                  { value: 'people', label: t('numbers:shown.people') },
                  { value: 'shares', label: t('numbers:shown.shares') },
                ]}
              />
              <NumbersTable table={table} rows={rows} columns={columns} inShares={shown === 'shares'} />
              <HiddenLegend threshold={table.threshold} hiddenCells={table.hiddenCells} />
            </Stack>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Paper withBorder p="md">
            <NumbersChart table={table} rows={rows} columns={columns} />
          </Paper>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
