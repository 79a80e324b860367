import { Alert, Anchor, Paper, Stack, Tabs, Text, Title } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { PageTitle } from '../parts/PageTitle';
import { useAnswer } from '../talk/use-answer';
import { Cited } from './Cited';
import { ClockList } from './ClockList';
import { useCasePlace } from './case-place';
import { TrackPanel } from './TrackPanel';

/** Tabs beside the tracks; a track is never called so. */
const CLOCKS = '-clocks';
const SOURCES = '-sources';

type Mechanism = components['schemas']['MechanismView'];

/** One mechanism: its tracks as pictures with the same in words beside, then its clocks. */
export function MechanismPage() {
  const { t } = useWords('mechanisms');
  const { id = '', version = '' }: { readonly id?: string; readonly version?: string } = useParams({
    strict: false,
  });
  const language = useApiLanguage();
  const mechanism = useAnswer('/api/v1/mechanisms/{id}/{version}', {
    path: { id, version },
    query: { language },
  });
  return (
    <Stack gap="lg">
      <PageTitle
        title={mechanism.data?.label ?? t('mechanisms:title')}
        intro={t('mechanisms:oneIntro', { version: mechanism.data?.version ?? '' })}
      />
      <Answered answer={mechanism} lines={6}>
        {(data) => <Shown mechanism={data} />}
      </Answered>
    </Stack>
  );
}

function Shown({ mechanism }: { readonly mechanism: Mechanism }) {
  const { t } = useWords('mechanisms');
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const caseId = typeof search['case'] === 'string' ? search['case'] : undefined;
  const place = useCasePlace(caseId, mechanism);
  // A link from a date leads to its clock.
  const [tab, setTab] = useState(() =>
    window.location.hash.startsWith('#clock-') ? CLOCKS : (mechanism.tracks[0]?.id ?? CLOCKS),
  );
  return (
    <>
      {place.says !== undefined && (
        <Alert icon={<MapPin aria-hidden />} variant="light" title={t('mechanisms:caseHere')}>
          <Text>{place.says}</Text>
          {caseId !== undefined && (
            <Anchor component={Link} to={`/cases/${caseId}`}>
              {t('mechanisms:backToCase')}
            </Anchor>
          )}
        </Alert>
      )}
      <Tabs value={tab} onChange={(value) => setTab(value ?? CLOCKS)} keepMounted={false}>
        <Tabs.List>
          {mechanism.tracks.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id}>
              {label}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value={CLOCKS}>{t('mechanisms:clocks')}</Tabs.Tab>
          <Tabs.Tab value={SOURCES}>{t('mechanisms:sources')}</Tabs.Tab>
        </Tabs.List>
        {mechanism.tracks.map((track) => (
          <Tabs.Panel key={track.id} value={track.id} pt="md">
            <TrackPanel
              key={place.states[track.id]}
              track={track}
              clocks={mechanism.clocks}
              here={place.states[track.id]}
            />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value={CLOCKS} pt="md">
          <Title order={2} mb="sm">
            {t('mechanisms:clocks')}
          </Title>
          <ClockList clocks={mechanism.clocks} />
        </Tabs.Panel>
        <Tabs.Panel value={SOURCES} pt="md">
          <Title order={2} mb="sm">
            {t('mechanisms:sources')}
          </Title>
          <SourceList mechanism={mechanism} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function SourceList({ mechanism }: { readonly mechanism: Mechanism }) {
  return (
    <Stack component="ul" gap="sm" p={0} m={0}>
      {mechanism.sources.map(({ id, title, confidence }) => (
        <Paper key={id} component="li" withBorder p="sm">
          <Cited cited={{ source: id, title, confidence, note: null }} />
        </Paper>
      ))}
    </Stack>
  );
}
