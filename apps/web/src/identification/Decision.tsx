import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { useAnswer } from '../talk/use-answer';
import { DecisionTaken } from './DecisionTaken';
import { StepCard } from './StepCard';

const TRACK = 'status';

/** What may be decided now, by whom it may be decided; each step says what it starts before it is taken. */
export function Decision({ caseId }: { readonly caseId: string }) {
  const { t } = useWords('identification');
  const language = useApiLanguage();
  const [taken, setTaken] = useState(false);
  const pathway = useAnswer('/api/v1/cases/{caseId}/pathway', { path: { caseId }, query: { language } });
  const law = pathway.data?.mechanism;
  const mechanism = useAnswer(
    '/api/v1/mechanisms/{id}/{version}',
    { path: { id: law?.id ?? '', version: String(law?.version ?? 1) }, query: { language } },
    { enabled: law !== undefined },
  );
  return (
    <Answered answer={pathway}>
      {(screen) => {
        const now = screen.tracks.find(({ track }) => track === TRACK);
        const steps = screen.actions.filter(({ track }) => track === TRACK);
        return (
          <Stack gap="lg">
            <div>
              <Title order={2}>{t('identification:decision.title')}</Title>
              <Text maw="70ch">{t('identification:decision.intro')}</Text>
              <Text mt="sm">{t('identification:decision.now', { state: now?.stateLabel ?? '' })}</Text>
            </div>
            {taken && <DecisionTaken screen={screen} caseId={caseId} />}
            <Answered answer={mechanism}>
              {(view) => (
                <Stack>
                  {steps.length === 0 && <Text>{t('identification:decision.none')}</Text>}
                  {steps.map((step) => (
                    <StepCard
                      key={step.name}
                      caseId={caseId}
                      step={step}
                      mechanism={view}
                      onTaken={() => setTaken(true)}
                    />
                  ))}
                </Stack>
              )}
            </Answered>
          </Stack>
        );
      }}
    </Answered>
  );
}
