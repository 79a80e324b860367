import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { HeldCodesProvider } from '../form/code-source';
import { factsOf } from '../form/form-types';
import { useDates } from '../language/dates';
import { useWords, type WordKey } from '../language/words';
import { CaseCode } from '../parts/CaseCode';
import { Loading } from '../parts/Loading';
import { PageTitle } from '../parts/PageTitle';
import { ConsentStep } from './ConsentStep';
import { FormStep } from './FormStep';
import { OfflineFrame } from './OfflineFrame';
import { PlaceStep } from './PlaceStep';
import type { Draft, Registration } from './registration';
import { SummaryStep } from './SummaryStep';
import { stepsOf, type StepName } from './steps';
import { UnlockForm } from './UnlockForm';
import { type Books, useBooks } from './use-books';
import { useKeptHere, useUnlocked } from './use-offline';
import { useOfflineDraft } from './use-offline-draft';
import { useRouteIds } from '../parts/route-ids';

/** A registration without a network, one thing on each page, kept encrypted while it is typed. */
export function DraftPage() {
  return (
    <OfflineFrame>
      <DraftAtWork />
    </OfflineFrame>
  );
}

function DraftAtWork() {
  const { t } = useWords('offline');
  const { draftId = '' }: { readonly draftId?: string } = useRouteIds();
  const unlocked = useUnlocked();
  const open = useOfflineDraft(draftId, unlocked);
  const books = useBooks();
  const navigate = useNavigate();
  if (!unlocked)
    return (
      <>
        <PageTitle title={t('offline:unlock.title')} />
        <UnlockForm />
      </>
    );
  if (open.draft === undefined || books === undefined) return <Loading lines={6} />;
  if (open.draft === null)
    return <PageTitle title={t('offline:draft.gone')} intro={t('offline:draft.goneHelp')} />;
  return (
    <HeldCodesProvider codes={books.codes}>
      <Steps
        draft={open.draft}
        {...{ books, savedAt: open.savedAt }}
        onChange={open.change}
        onFlush={open.flush}
        onLeave={() => void navigate({ to: '/offline' })}
      />
    </HeldCodesProvider>
  );
}

const TITLES = {
  place: 'offline:step.place',
  signal: 'offline:step.signal',
  consent: 'offline:step.consent',
  person: 'offline:step.person',
  risk: 'offline:step.risk',
  summary: 'offline:step.summary',
} as const satisfies Record<StepName, WordKey>;

interface StepsProps {
  readonly draft: Draft;
  readonly books: Books;
  readonly savedAt: string | undefined;
  readonly onChange: (change: Partial<Registration>) => void;
  readonly onFlush: () => Promise<void>;
  readonly onLeave: () => void;
}

function Steps({ draft, books, savedAt, onChange, onFlush, onLeave }: StepsProps) {
  const { t } = useWords('offline', 'form');
  const dates = useDates();
  const jurisdictions = useKeptHere()?.device?.jurisdictions ?? [draft.registration.jurisdiction];
  const [at, setAt] = useState(0);
  const { registration, code } = draft;
  const steps = stepsOf(registration);
  const place = Math.min(at, steps.length - 1);
  const step = steps[place] ?? steps[0];
  const facts = factsOf(registration.ageClass);
  const go = (to: number): void => {
    void onFlush();
    setAt(to);
    window.scrollTo({ top: 0 });
  };
  const pages: Record<StepName, () => ReactNode> = {
    place: () => <PlaceStep {...{ registration, jurisdictions, onChange }} />,
    signal: () => (
      <FormStep
        form={books.form('signal')}
        value={registration.signal}
        onChange={(signal) => onChange({ signal })}
        facts={facts}
      />
    ),
    consent: () => (
      <ConsentStep
        key={step.purpose}
        purpose={step.purpose ?? 'P1'}
        {...{ registration, books, facts }}
        onChange={(consents) => onChange({ consents })}
      />
    ),
    person: () => (
      <FormStep
        form={books.form('person')}
        value={registration.person ?? {}}
        onChange={(person) => onChange({ person })}
        facts={facts}
      />
    ),
    risk: () => (
      <FormStep
        form={books.form('risk')}
        value={registration.forms['risk'] ?? {}}
        onChange={(risk) => onChange({ forms: { ...registration.forms, risk } })}
        facts={facts}
      />
    ),
    summary: () => <SummaryStep {...{ draft, books, onChange, onFlush, onFinished: onLeave }} />,
  };
  return (
    <>
      <PageTitle
        key={`${step.name} ${step.purpose ?? ''}`}
        title={step.purpose === undefined ? t(TITLES[step.name]) : purposeTitle(books, step.purpose)}
        intro={t('offline:step.of', { step: place + 1, of: steps.length })}
      />
      <Group justify="space-between">
        <Text>
          {t('offline:draft.code')}{' '}
          <strong>
            <CaseCode code={code} />
          </strong>
        </Text>
        <Text size="sm" role="status">
          {savedAt !== undefined && t('offline:draft.saved', { time: dates.time(savedAt) })}
        </Text>
      </Group>
      {/* Neither the browser's memory of forms nor its spelling service gets to see what is typed. */}
      <form autoComplete="off" spellCheck={false} onSubmit={(event) => event.preventDefault()}>
        <Stack gap="lg">
          <Paper withBorder p="lg">
            {pages[step.name]()}
          </Paper>
          <Group justify="space-between">
            <Button variant="default" onClick={() => (place === 0 ? onLeave() : go(place - 1))}>
              {place === 0 ? t('offline:step.leave') : t('offline:step.back')}
            </Button>
            {place < steps.length - 1 && (
              <Button onClick={() => go(place + 1)} disabled={registration.jurisdiction === ''}>
                {t('offline:step.next')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </>
  );
}

const purposeTitle = (books: Books, purpose: string): string =>
  books.codes.get('consent-purpose')?.label(purpose) ?? purpose;
