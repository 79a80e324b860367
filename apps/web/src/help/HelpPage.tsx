import { Accordion, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../language/words';
import { PageTitle } from '../parts/PageTitle';
import { useMay } from '../talk/session';
import { KeyList } from './KeyList';
import { TOPICS } from './topics';

/** Short: what one does first, what happens then, whom to ask. */
export function HelpPage() {
  const { t } = useWords('help');
  const may = useMay();
  const own = TOPICS.filter(
    ({ permissions, notFor }) => permissions.every(may) && !notFor.some((one) => may(one)),
  );
  const all = [...own, ...TOPICS.filter((topic) => !own.includes(topic))];
  return (
    <Stack gap="lg" maw={760}>
      <PageTitle title={t('help:title')} intro={t('help:intro')} />
      <Accordion multiple defaultValue={own.map(({ id }) => id)} variant="separated" order={2}>
        {all.map(({ id, title, steps }) => (
          <Accordion.Item key={id} value={id}>
            <Accordion.Control>{t(title)}</Accordion.Control>
            <Accordion.Panel>
              <List type="ordered" spacing="xs">
                {steps.map((step) => (
                  <List.Item key={step}>{t(step)}</List.Item>
                ))}
              </List>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <Paper withBorder p="md" component="section">
        <Title order={2}>{t('help:safe.title')}</Title>
        <List spacing="xs" mt="xs">
          <List.Item>{t('help:safe.exit')}</List.Item>
          <List.Item>{t('help:safe.lock')}</List.Item>
          <List.Item>{t('help:safe.codes')}</List.Item>
        </List>
      </Paper>
      <Paper withBorder p="md" component="section">
        <Title order={2} mb="sm">
          {t('help:keys.title')}
        </Title>
        <KeyList />
      </Paper>
      <Text>{t('help:ask')}</Text>
    </Stack>
  );
}
