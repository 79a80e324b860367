import { Paper, Stack, Text, Title } from '@mantine/core';
import type { components } from '../client/schema';
import type { Clock } from '../clocks/clock-groups';
import { ClockLine } from '../clocks/ClockLine';
import { useWords } from '../language/words';
import { MoreClocks } from './DoNow';
import classes from './today.module.css';

type Work = components['schemas']['TodaysWork'];

/** What runs out next: today, then this week. */
export function RunsOut({ work, onOpen }: { readonly work: Work; readonly onOpen: (clock: Clock) => void }) {
  const { t } = useWords('today', 'clocks');
  const groups = [
    { group: 'today' as const, title: t('clocks:group.today'), clocks: work.today, all: work.counts.today },
    {
      group: 'this-week' as const,
      title: t('clocks:group.this-week'),
      clocks: work.thisWeek,
      all: work.counts['this-week'],
    },
  ].filter(({ clocks }) => clocks.length > 0);
  return (
    <Stack component="section" gap="xs" aria-labelledby="runs-out">
      <Title order={2} id="runs-out">
        {t('today:runsOut')}
      </Title>
      {groups.length === 0 && (
        <Paper withBorder p="md">
          <Text>{t('today:nothingRuns')}</Text>
        </Paper>
      )}
      {groups.map(({ group, title, clocks, all }) => (
        <Paper key={group} withBorder>
          <Title order={3} px="sm" pt="sm">
            {title}
          </Title>
          <ul className={classes['list']}>
            {clocks.map((clock) => (
              <li key={clock.id}>
                <ClockLine clock={clock} onOpen={onOpen} withOwner={work.scope === 'watched'} grouped />
              </li>
            ))}
          </ul>
          <MoreClocks shown={clocks.length} all={all} group={group} />
        </Paper>
      ))}
    </Stack>
  );
}
