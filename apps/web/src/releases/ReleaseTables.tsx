import { Paper, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../language/words';
import type { Release } from './release';
import { ReleaseTableView } from './ReleaseTableView';
import { TableFilters } from './TableFilters';
import { useTableTitle } from './use-table-title';

/** Every table of a publication, one below the other. */
export function ReleaseTables({ release: { tables } }: { readonly release: Release }) {
  const { t } = useWords('releases');
  const title = useTableTitle();
  return (
    <>
      {tables.map((table, place) => {
        const values = table.values ?? [];
        const hidden = values.filter((value) => value === null).length;
        const captionId = `table-${table.id}`;
        return (
          <Paper key={table.id} withBorder p="md" component="section" aria-labelledby={captionId}>
            <Stack gap="sm">
              <div>
                <Title order={2} id={captionId}>
                  {t('releases:table.title', { number: place + 1, title: title(table) })}
                </Title>
                <TableFilters table={table} />
                <Text size="sm" c="dimmed">
                  {t('releases:table.hidden', { hidden, all: values.length })}
                </Text>
              </div>
              <ReleaseTableView table={table} captionId={captionId} />
            </Stack>
          </Paper>
        );
      })}
    </>
  );
}
