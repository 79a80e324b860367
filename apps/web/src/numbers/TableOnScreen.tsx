import { Alert, Grid, Group, Paper, Stack, Title } from '@mantine/core';
import { EyeOff, UsersRound } from 'lucide-react';
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
        {t('numbers:notForRelease.why')}
      </Alert>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Paper withBorder p="md">
            <Stack gap="sm">
              <Group justify="space-between">
                <Title order={2}>{t('numbers:table')}</Title>
                <SaveReport definition={table.definition} />
              </Group>
              <NumbersTable table={table} rows={rows} columns={columns} />
              <HiddenLegend table={table} />
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
