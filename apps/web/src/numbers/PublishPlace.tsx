import { Button, Paper, Text, Title } from '@mantine/core';
import { ShieldCheck } from 'lucide-react';
import { useWords } from '../language/words';
import { useBeginRelease } from '../releases/release-draft';
import { plain } from '../releases/wanted';
import type { Definition } from './definition';

/** The way out of the house: what is on the screen stays here, its definition goes on to be protected. */
export function PublishPlace({ definition }: { readonly definition: Definition }) {
  const { t } = useWords('numbers');
  const begin = useBeginRelease();
  const { measure, rows, columns, groupings = [], filters, from, to, asKnownOn } = definition;
  const dimensions = [...rows, ...columns].map((id) => {
    const grouping = groupings.find(({ dimension }) => dimension === id)?.grouping;
    return { ...plain(id), grouping: grouping ?? null };
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="numbers-publish" className="not-printed">
      <Title order={2} id="numbers-publish">
        {t('numbers:publish')}
      </Title>
      <Text maw="70ch" mt={4} mb="sm">
        {t('numbers:publish.why')}
      </Text>
      <Button
        leftSection={<ShieldCheck size={20} aria-hidden />}
        onClick={() =>
          begin({ name: '', preset: null, measure, tables: [{ dimensions, filters }], from, to, asKnownOn })
        }
      >
        {t('numbers:publish.prepare')}
      </Button>
    </Paper>
  );
}
