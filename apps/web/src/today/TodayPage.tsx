import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { components } from '../client/schema';
import type { Clock } from '../clocks/clock-groups';
import { ClockDrawer } from '../clocks/ClockDrawer';
import { useDates } from '../language/dates';
import { useWords, type WordKey } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { PageTitle } from '../parts/PageTitle';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { AssignedCases } from './AssignedCases';
import { Changed } from './Changed';
import { DoNow } from './DoNow';
import { nextActionsOf } from './next-actions';
import { NextActions } from './NextActions';
import { RunsOut } from './RunsOut';
import classes from './today.module.css';
import { TryIt } from './TryIt';

type Role = components['schemas']['Role'];
type TodayScreen = components['schemas']['TodayScreen'];

const EVERY_MINUTE = 60_000;

/** What stands where nothing waits: what to do when somebody comes. */
const NOTHING = {
  'consular-officer': 'today:nothing.officer',
  identifier: 'today:nothing.officer',
  'focal-point': 'today:nothing.officer',
  'shelter-staff': 'today:nothing.shelter',
  'case-manager': 'today:nothing.shelter',
  'territorial-secretary': 'today:nothing.watcher',
  'national-coordinator': 'today:nothing.watcher',
  analyst: 'today:nothing.noCases',
  administrator: 'today:nothing.noCases',
  auditor: 'today:nothing.noCases',
} as const satisfies Record<Role, WordKey>;

/** The first page of everybody: what must I do now, what runs out next, what changed since I was here. */
export function TodayPage() {
  const { t } = useWords('today');
  const dates = useDates();
  const language = useApiLanguage();
  const today = useAnswer('/api/v1/today', { query: { language } }, { refetchInterval: EVERY_MINUTE });
  const intro = today.data === undefined ? undefined : dates.day(today.data.now);
  return (
    <Stack gap="lg">
      <PageTitle title={t('today:title')} intro={intro} />
      <Answered answer={today} lines={6}>
        {(data) => <Told today={data} />}
      </Answered>
    </Stack>
  );
}

function Told({ today }: { readonly today: TodayScreen }) {
  const { t } = useWords('today');
  const { role, lead, confirmed } = useSession();
  const [opened, setOpened] = useState<Clock>();
  const { work } = today;
  const watches = work?.scope === 'watched';
  return (
    <>
      {work !== null && !confirmed && <Text>{t('today:unconfirmed')}</Text>}
      <NextActions actions={nextActionsOf(role, work)} />
      <div className={classes['page']}>
        <Stack gap="lg">
          {work === null ? (
            <Text>{t(NOTHING[role])}</Text>
          ) : (
            <>
              <DoNow work={work} nothing={t(NOTHING[role])} onOpen={setOpened} />
              <RunsOut work={work} onOpen={setOpened} />
            </>
          )}
          {work !== null && lead && !watches && (
            <Anchor component={Link} to="/clocks">
              {t('today:allClocks')}
            </Anchor>
          )}
        </Stack>
        <Stack gap="lg">
          <TryIt />
          <Changed today={today} />
          {work !== null && <AssignedCases assigned={work.assigned} />}
        </Stack>
      </div>
      <ClockDrawer clock={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}
