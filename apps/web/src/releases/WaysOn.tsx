import { List, Stack, Text } from '@mantine/core';
import { useWords } from '../language/words';
import type { Release } from './release';

/** What somebody can do whose tables were refused, in words that need no arithmetic. */
export function WaysOn({ refusal }: { readonly refusal: Release['refusal'] }) {
  const { t } = useWords('releases');
  const isAgainstEarlier = refusal?.tables.some(({ place }) => place !== null) === true;
  return (
    <Stack gap="xs" maw="70ch">
      <Text fw={600}>{t('releases:refused.todo')}</Text>
      <List>
        <List.Item>{t('releases:refused.todo.more')}</List.Item>
        {isAgainstEarlier && <List.Item>{t('releases:refused.todo.same')}</List.Item>}
      </List>
      <Text>{t('releases:refused.todo.checked')}</Text>
    </Stack>
  );
}
