import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { Button } from '@mantine/core';
import { useLawWords } from '../parts/law-words';
import { useOrganisationName } from '../parts/organisation-name';
import classes from './case.module.css';
import type { PathwayScreen } from './picture/picture-model';

const FIRST = 8;

/** Every step that was taken, the newest first. */
export function Log({ screen }: { readonly screen: PathwayScreen }) {
  const { t } = useWords('case');
  const [all, setAll] = useState(false);
  const steps = screen.history.toSorted((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  if (steps.length === 0) return <Text c="dimmed">{t('case:log.none')}</Text>;
  return (
    <Stack gap="sm">
      <ol className={classes['list']}>
        {(all ? steps : steps.slice(0, FIRST)).map((step, place) => (
          <li
            key={`${step.recordedAt} ${step.track} ${step.action} ${String(place)}`}
            className={classes['line']}
          >
            <Step step={step} screen={screen} />
          </li>
        ))}
      </ol>
      {!all && steps.length > FIRST && (
        <Button variant="default" w="fit-content" onClick={() => setAll(true)}>
          {t('case:log.all', { count: steps.length })}
        </Button>
      )}
    </Stack>
  );
}

function Step({
  step,
  screen,
}: {
  readonly step: PathwayScreen['history'][number];
  readonly screen: PathwayScreen;
}) {
  const { t } = useWords('case');
  const say = useLawWords();
  const dates = useDates();
  const name = useOrganisationName(step.organisationId);
  const track = screen.tracks.find((one) => one.track === step.track)?.label ?? step.track;
  return (
    <>
      <span>
        <strong>{say(`actions/${step.track}`, step.action)}</strong>
        <Text size="sm">
          {t('case:log.moved', {
            track,
            from: say(`states/${step.track}`, step.from),
            to: say(`states/${step.track}`, step.to),
          })}
        </Text>
        {name !== '' && (
          <Text size="sm" c="dimmed">
            {name}
          </Text>
        )}
      </span>
      <Text component="span" size="sm">
        {dates.moment(step.occurredAt)}
      </Text>
    </>
  );
}
