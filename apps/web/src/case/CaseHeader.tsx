import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { HeartHandshake } from 'lucide-react';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { CaseCode } from '../parts/CaseCode';
import { Code } from '../parts/Code';
import { useCodes } from '../parts/codes';
import { useOrganisationName } from '../parts/organisation-name';
import { PageTitle } from '../parts/PageTitle';
import { Sure } from '../parts/Sure';
import { When } from '../parts/When';
import { PrintMenu } from '../print/PrintMenu';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useAgeWords } from './age-words';
import type { CaseView } from './case-reader';
import classes from './case.module.css';
import { type CaseClock, isOpen, type PathwayScreen } from './picture/picture-model';

interface CaseHeaderProps {
  readonly file: CaseView;
  readonly screen: PathwayScreen | undefined;
  readonly clocks: readonly CaseClock[];
  /** Not to who watches by code, nor before an organisation has accepted. */
  readonly showsConsent: boolean;
}

/** A case in five lines: code, where each track rests, what runs out next, what the person agreed to. */
export function CaseHeader({ file, screen, clocks, showsConsent }: CaseHeaderProps) {
  const { t } = useWords('case');
  const may = useMay();
  const dates = useDates();
  const age = useAgeWords();
  const [regions, countries] = [useCodes('region'), useCodes('country')];
  const steward = useOrganisationName(file.stewardId);
  const next = clocks
    .filter(isOpen)
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .at(0);
  return (
    <Stack gap="xs">
      <PageTitle title={t('case:title')}>
        {file.isSteward && file.closedAt === null && may('need.open') && (
          <Button
            component={Link}
            to={`/cases/${file.id}/refer`}
            leftSection={<HeartHandshake size={18} aria-hidden />}
          >
            {t('case:refer')}
          </Button>
        )}
        {file.isSteward && showsConsent && <PrintMenu caseId={file.id} />}
      </PageTitle>
      <Group gap="sm" className={classes['code']}>
        <CaseCode code={file.code} />
        <Badge
          tt="none"
          size="lg"
          variant={file.urgency === 'life-danger' ? 'filled' : 'light'}
          color={file.urgency === 'life-danger' ? 'danger' : 'gray'}
        >
          <Code list="urgency" code={file.urgency} />
        </Badge>
        {file.closedAt !== null && (
          <Badge tt="none" size="lg" variant="outline" color="gray">
            {t('case:closed')}
          </Badge>
        )}
      </Group>
      <Text size="sm">
        {[
          age(file.ageClass),
          file.region === null ? countries.label(file.jurisdiction) : regions.label(file.region),
          steward === '' ? undefined : t('case:steward', { steward }),
          t('case:since', { day: dates.day(file.occurredAt) }),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </Text>
      {screen !== undefined && (
        <ul className={classes['chips']} aria-label={t('case:tracks')}>
          {screen.tracks.map(({ track, label, stateLabel }) => (
            <li key={track}>
              <span>{label}</span> <strong>{stateLabel}</strong>
            </li>
          ))}
        </ul>
      )}
      {next !== undefined && (
        <Group gap="xs">
          <Text>
            <b>{t('case:next')}</b> {next.label}, <When at={next.due} />
          </Text>
          <Sure confidence={next.confidence} source={next.source} />
        </Group>
      )}
      {showsConsent && may('consent.read') && <ConsentGlance caseId={file.id} />}
    </Stack>
  );
}

function ConsentGlance({ caseId }: { readonly caseId: string }) {
  const { t } = useWords('case');
  const { data } = useAnswer('/api/v1/cases/{caseId}/consents', { path: { caseId } });
  if (data === undefined) return null;
  const count = (state: string): number => data.items.filter((one) => one.state === state).length;
  return (
    <Text>
      <b>{t('case:consent')}</b>{' '}
      {data.items.length === 0
        ? t('case:consent.none')
        : t('case:consent.counts', {
            given: count('given'),
            refused: count('refused'),
            withdrawn: count('withdrawn'),
            expired: count('expired'),
          })}
    </Text>
  );
}
