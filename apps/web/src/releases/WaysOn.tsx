import { List, Stack, Text } from '@mantine/core';
import { useWords } from '../language/words';
import type { Release } from './release';

/** What somebody can do whose tables were refused, in words that need no arithmetic. */
export function WaysOn({ refusal }: { readonly refusal: Release['refusal'] }) {
  const { t } = useWords('releases');
  const isAgainstEarlier = refusal?.tables.some(({ place }) => place !== null) === true;
  return (
    <Stack gap="xs" maw="70ch">
      <Text fw={600}>{t('releases:refused.ways')}</Text>
      <List>
        <List.Item>{t('releases:refused.ways.more')}</List.Item>
        {isAgainstEarlier && <List.Item>{t('releases:refused.ways.same')}</List.Item>}
      </List>
      <Text>{t('releases:refused.ways.checked')}</Text>
    </Stack>
  );
}
