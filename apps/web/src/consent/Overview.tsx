import { Anchor, Button, Checkbox, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { components } from '../client/schema';
import type { FormFacts } from '../form/form-types';
import { useWords } from '../language/words';
import { useApiLanguage, useCodes } from '../parts/codes';
import { useMay } from '../talk/session';
import { AfterQuestions } from './AfterQuestions';
import classes from './consent.module.css';
import { ConsentLine } from './ConsentLine';
import { FIRST_QUESTIONS, type Purpose, purposesFor } from './purposes';

interface OverviewProps {
  readonly file: components['schemas']['CaseAnswer'];
  readonly facts: FormFacts;
  readonly consents: readonly components['schemas']['ConsentAnswer'][];
  readonly personLanguage: string;
  /** Questions were asked just now. */
  readonly wasAsked: boolean;
  readonly onAsk: (purposes: readonly Purpose[]) => void;
}

/** What was asked and answered, and what can be asked. */
export function Overview({ file, facts, consents, personLanguage, wasAsked, onAsk }: OverviewProps) {
  const { t } = useWords('consent');
  const language = useApiLanguage();
  const may = useMay();
  const { label } = useCodes('consent-purpose');
  const purposes = purposesFor(facts);
  const asked = new Set(consents.map(({ purpose }) => purpose));
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    FIRST_QUESTIONS.filter((purpose) => !asked.has(purpose)),
  );
  const second = personLanguage === language ? '' : `&second=${personLanguage}`;
  return (
    <Stack gap="xl">
      {wasAsked && <AfterQuestions caseId={file.id} consents={consents} />}
      {consents.length > 0 && (
        <section>
          <Group justify="space-between">
            <Title order={2}>{t('consent:given.title')}</Title>
            <Anchor
              href={`/api/v1/cases/${file.id}/consents.pdf?language=${language}${second}`}
              target="_blank"
              rel="noreferrer"
              className={classes['print']}
            >
              <FileText size={18} aria-hidden />
              {t('consent:print')}
            </Anchor>
          </Group>
          {consents.map((consent) => (
            <ConsentLine key={consent.id} consent={consent} caseId={file.id} onAsk={onAsk} />
          ))}
        </section>
      )}
      {may('consent.record') && file.closedAt === null && (
        <Paper withBorder p="md" component="section">
          <Title order={2}>{t('consent:ask.title')}</Title>
          <Text mb="sm" maw="70ch">
            {t('consent:ask.help')}
          </Text>
          <Checkbox.Group
            aria-label={t('consent:ask.title')}
            value={[...chosen]}
            onChange={(all) => setChosen(purposes.filter((purpose) => all.includes(purpose)))}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing={4}>
              {purposes.map((purpose) => (
                <Checkbox
                  key={purpose}
                  value={purpose}
                  label={label(purpose)}
                  description={asked.has(purpose) ? t('consent:ask.again') : undefined}
                  py={6}
                />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Button mt="md" disabled={chosen.length === 0} onClick={() => onAsk(chosen as readonly Purpose[])}>
            {t('consent:ask.begin', { count: chosen.length })}
          </Button>
        </Paper>
      )}
    </Stack>
  );
}
