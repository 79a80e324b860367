import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { useApiLanguage } from '../parts/codes';
import { Sure } from '../parts/Sure';
import { useAnswer } from '../talk/use-answer';
import classes from './person.module.css';

interface LegalBasisProps {
  readonly caseId: string;
  readonly onChosen: (basis: string) => void;
}

/** An act that obliges the officer to register, where the person did not agree. Chosen, named, written down. */
export function LegalBasis({ caseId, onChosen }: LegalBasisProps) {
  const { t } = useWords('person');
  const language = useApiLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const file = useAnswer('/api/v1/cases/{caseId}', { path: { caseId } });
  const { mechanism, mechanismVersion } = file.data ?? {};
  const law = useAnswer(
    '/api/v1/mechanisms/{id}/{version}',
    { path: { id: mechanism ?? '', version: String(mechanismVersion ?? 1) }, query: { language } },
    { enabled: mechanism != null },
  );
  const acts = law.data?.sources.filter(({ kind }) => kind === 'act') ?? [];
  if (acts.length === 0) return null;
  return (
    <details className={classes['basis']}>
      <summary>{t('person:basis.open')}</summary>
      <Stack mt="sm">
        <Text maw="70ch">{t('person:basis.help')}</Text>
        <Radio.Group label={t('person:basis.which')} value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {acts.map(({ id, title, confidence }) => (
              <Group key={id} gap="xs" wrap="nowrap" align="flex-start">
                <Radio value={id} label={title} />
                <Sure confidence={confidence as components['schemas']['Confidence']} />
              </Group>
            ))}
          </Stack>
        </Radio.Group>
        <Button
          variant="default"
          w="fit-content"
          disabled={chosen === null}
          onClick={() => chosen !== null && onChosen(chosen)}
        >
          {t('person:basis.use')}
        </Button>
      </Stack>
    </details>
  );
}
