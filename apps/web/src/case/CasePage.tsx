import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/words';
import { NeedsSection } from '../refer/NeedsSection';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { useMay, useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { Assessments } from './Assessments';
import { CaseHeader } from './CaseHeader';
import { CaseClockSheet } from './CaseClockSheet';
import { type CaseView, isOurs, isWatcher, reads } from './case-reader';
import classes from './case.module.css';
import { ConsentSummary } from './ConsentSummary';
import { Exceptions } from './Exceptions';
import { Identification } from './Identification';
import { Links } from './Links';
import { Log } from './Log';
import { NotOpen } from './NotOpen';
import { People } from './People';
import { CasePicture } from './picture/CasePicture';
import type { CaseClock } from './picture/picture-model';
import { PossibleSteps } from './PossibleSteps';
import { Received } from './Received';
import { CaseSection, SideList } from './CaseSection';
import type { SectionId } from './sections';
import { useRouteIds } from '../parts/route-ids';

/** One case as far as it is open to the reader: how it stands, then what is known, section by section. */
export function CasePage() {
  const { caseId = '' }: { caseId?: string } = useRouteIds();
  const file = useAnswer('/api/v1/cases/{caseId}', { path: { caseId } }, { refetchInterval: 60_000 });
  if (file.problem?.status === 404) return <NotOpen />;
  return <Answered answer={file}>{(data) => <Opened key={data.id} file={data} />}</Answered>;
}

function Opened({ file }: { readonly file: CaseView }) {
  const { t } = useWords('case', 'refer', 'referral', 'clocks', 'identification', 'form');
  const { role } = useSession();
  const may = useMay();
  const language = useApiLanguage();
  const [clock, setClock] = useState<CaseClock>();
  const caseId = file.id;
  const path = { caseId };
  const pathway = useAnswer('/api/v1/cases/{caseId}/pathway', { path, query: { language } });
  const clocks = useAnswer('/api/v1/cases/{caseId}/deadlines', { path, query: { language } });
  const needs = useAnswer('/api/v1/cases/{caseId}/needs', { path }, { enabled: may('need.read') });
  const watches = isWatcher(role);
  // Before it has accepted an organisation knows what it was asked, and nothing of the way of the case.
  const follows = pathway.problem?.status !== 404;
  // Who is not assigned follows nothing either, but takes the case, or agrees as the second person, on this page.
  const shows = follows || isOurs(file);
  const person = !watches && reads(file);
  const shown: SectionId[] = [
    ...(follows ? (['picture', 'steps'] as const) : []),
    ...(person ? (['identification', 'consents', 'assessments'] as const) : []),
    ...(may('need.read') && follows ? (['referrals'] as const) : []),
    ...(shows && !watches ? (['people'] as const) : []),
    ...(person && may('link.read') ? (['links'] as const) : []),
    ...(follows && !watches ? (['received'] as const) : []),
    ...(shows ? (['exceptions'] as const) : []),
    ...(follows ? (['log'] as const) : []),
  ];
  const first: readonly SectionId[] =
    file.isAssigned || watches ? ['picture', 'steps'] : ['people', 'exceptions'];
  const section = (id: SectionId) => ({ id, opened: first.includes(id) });
  const has = (id: SectionId): boolean => shown.includes(id);
  return (
    <div className={classes['page']}>
      <Stack gap="md" className={classes['sections']}>
        <CaseHeader
          file={file}
          screen={pathway.data}
          clocks={clocks.data?.items ?? []}
          showsConsent={follows && !watches}
        />
        {watches && <Text size="sm">{t('case:watched')}</Text>}
        {shows && !watches && !file.isAssigned && <NotAssigned />}
        {!shows && (
          <Text>
            {t('case:triageOnly')}{' '}
            <Anchor component={Link} to="/inbox">
              {t('case:toInbox')}
            </Anchor>
          </Text>
        )}
        {has('picture') && (
          <CaseSection {...section('picture')}>
            <Answered answer={pathway} lines={5}>
              {(screen) => (
                <CasePicture
                  screen={screen}
                  clocks={clocks.data?.items ?? []}
                  referrals={needs.data?.items.flatMap(({ referrals }) => referrals) ?? []}
                  beganAt={file.occurredAt}
                  onClock={setClock}
                />
              )}
            </Answered>
          </CaseSection>
        )}
        {has('steps') && (
          <CaseSection {...section('steps')}>
            <Answered answer={pathway} lines={2}>
              {(screen) => <PossibleSteps caseId={caseId} screen={screen} />}
            </Answered>
          </CaseSection>
        )}
        {has('identification') && (
          <CaseSection {...section('identification')}>
            <Identification file={file} />
          </CaseSection>
        )}
        {has('consents') && (
          <CaseSection {...section('consents')}>
            <ConsentSummary caseId={caseId} />
          </CaseSection>
        )}
        {has('assessments') && (
          <CaseSection {...section('assessments')}>
            <Assessments file={file} />
          </CaseSection>
        )}
        {has('referrals') && (
          <CaseSection {...section('referrals')}>
            <NeedsSection caseId={caseId} isSteward={file.isSteward} />
          </CaseSection>
        )}
        {has('people') && (
          <CaseSection {...section('people')}>
            <People caseId={caseId} />
          </CaseSection>
        )}
        {has('links') && (
          <CaseSection {...section('links')}>
            <Links caseId={caseId} />
          </CaseSection>
        )}
        {has('received') && (
          <CaseSection {...section('received')}>
            <Received caseId={caseId} />
          </CaseSection>
        )}
        {has('exceptions') && (
          <CaseSection {...section('exceptions')}>
            <Exceptions file={file} />
          </CaseSection>
        )}
        {has('log') && (
          <CaseSection {...section('log')}>
            <Answered answer={pathway} lines={3}>
              {(screen) => <Log screen={screen} />}
            </Answered>
          </CaseSection>
        )}
      </Stack>
      <SideList shown={shown} />
      <CaseClockSheet clock={clock} caseId={caseId} onClose={() => setClock(undefined)} />
    </div>
  );
}

function NotAssigned() {
  const { t } = useWords('case');
  return (
    <Text>
      {t('case:notAssigned')} <a href="#people">{t('case:toPeople')}</a>
    </Text>
  );
}
