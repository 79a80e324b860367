import { Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { Braces, FileSpreadsheet, FileText, type LucideIcon, Printer } from 'lucide-react';
import { useState } from 'react';
import { isLanguage, LANGUAGE_TAGS, LANGUAGES } from '../language/languages';
import { useWords, type WordKey } from '../language/words';
import { useApiLanguage } from '../parts/codes';
import type { Release } from './release';

const FORMATS = [
  ['csv', 'releases:file.csv', FileText],
  ['xlsx', 'releases:file.xlsx', FileSpreadsheet],
  ['json-stat', 'releases:file.json', Braces],
  ['pdf', 'releases:file.pdf', Printer],
] as const satisfies readonly (readonly [string, WordKey, LucideIcon])[];

/** Takes a published table away, as a file in one of the languages. */
export function Downloads({ release }: { readonly release: Release }) {
  const { t } = useWords('releases');
  const own = useApiLanguage();
  const [language, setLanguage] = useState(isLanguage(own) ? own : 'en');
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="release-files" className="not-printed">
      <Stack gap="sm">
        <Title order={2} id="release-files">
          {t('releases:files')}
        </Title>
        <NativeSelect
          maw={320}
          label={t('releases:files.language')}
          value={language}
          onChange={({ currentTarget: { value } }) => isLanguage(value) && setLanguage(value)}
          data={LANGUAGE_TAGS.map((tag) => ({ value: tag, label: LANGUAGES[tag] }))}
        />
        <Group gap="xs">
          {FORMATS.map(([format, words, Icon]) => (
            <Button
              key={format}
              component="a"
              download
              variant="default"
              href={`/api/v1/statistics/releases/${release.id}/file?format=${format}&language=${language}`}
              leftSection={<Icon size={18} aria-hidden />}
            >
              {t(words)}
            </Button>
          ))}
        </Group>
        <Text size="sm" c="dimmed">
          {t('releases:files.logged')}
        </Text>
      </Stack>
    </Paper>
  );
}
