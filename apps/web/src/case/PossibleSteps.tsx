import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { StepCard } from '../identification/StepCard';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { useAnswer } from '../talk/use-answer';
import type { PathwayScreen } from './picture/picture-model';
import { Folded } from './Folded';

/** The track that is asked for first. */
const LEADS = 'status';
const FIRST = 3;

/** What the mechanism lets the reader do now, each with what it starts; folded: what stands against the rest. */
export function PossibleSteps({
  caseId,
  screen,
}: {
  readonly caseId: string;
  readonly screen: PathwayScreen;
}) {
  const { t } = useWords('case');
  const language = useApiLanguage();
  const [taken, setTaken] = useState(false);
  const { id, version } = screen.mechanism;
  const mechanism = useAnswer('/api/v1/mechanisms/{id}/{version}', {
    path: { id, version: String(version) },
    query: { language },
  });
  const possible = screen.actions
    .filter(({ objection }) => objection === undefined)
    .toSorted((a, b) => Number(b.track === LEADS) - Number(a.track === LEADS));
  const barred = screen.actions.filter(({ objection }) => objection !== undefined);
  return (
    <Answered answer={mechanism} lines={2}>
      {(view) => {
        const cards = (steps: typeof possible) =>
          steps.map((step) => (
            <StepCard
              key={`${step.track} ${step.name} ${step.to ?? ''}`}
              caseId={caseId}
              step={step}
              mechanism={view}
              onTaken={() => setTaken(true)}
            />
          ));
        return (
          <Stack gap="sm">
            {taken && <Text role="status">{t('case:steps.taken')}</Text>}
            {possible.length === 0 && <Text c="dimmed">{t('case:steps.none')}</Text>}
            {cards(possible.slice(0, FIRST))}
            {possible.length > FIRST && (
              <Folded title={t('case:steps.more', { count: possible.length - FIRST })}>
                <Stack gap="sm">{cards(possible.slice(FIRST))}</Stack>
              </Folded>
            )}
            {barred.length > 0 && (
              <Folded title={t('case:steps.barred', { count: barred.length })}>
                <Stack gap="sm">{cards(barred)}</Stack>
              </Folded>
            )}
          </Stack>
        );
      }}
    </Answered>
  );
}
