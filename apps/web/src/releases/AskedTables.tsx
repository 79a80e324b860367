import { List, Paper, Title } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../language/words';
import type { Release } from './release';
import { TableFilters } from './TableFilters';
import { useTableTitle } from './use-table-title';

/** The tables of a publication that has no numbers to show. */
export function AskedTables({ release: { tables } }: { readonly release: Release }) {
  const { t } = useWords('releases');
  const title = useTableTitle();
  const headingId = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={headingId}>
      <Title order={2} id={headingId} mb="xs">
        {t('releases:refused.asked')}
      </Title>
      <List listStyleType="none">
        {tables.map((table, place) => (
          <List.Item key={table.id}>
            {t('releases:table.title', { number: place + 1, title: title(table) })}
            <TableFilters table={table} />
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
