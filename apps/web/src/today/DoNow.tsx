import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { components } from '../client/schema';
import { type Clock } from '../clocks/clock-groups';
import { ClockLine } from '../clocks/ClockLine';
import { useWords } from '../language/words';
import { TASKS } from './tasks';
import classes from './today.module.css';

interface DoNowProps {
  readonly work: components['schemas']['TodaysWork'];
  /** What to do where nothing waits: said for the role. */
  readonly nothing: string;
  readonly onOpen: (clock: Clock) => void;
}

/** What must I do now: what waits for a hand of ours, and what has run out. */
export function DoNow({ work, nothing, onOpen }: DoNowProps) {
  const { t } = useWords('today');
  const tasks = TASKS.filter(({ count }) => work.inbox[count] > 0);
  return (
    <Stack component="section" gap="xs" aria-labelledby="do-now">
      <Title order={2} id="do-now">
        {t('today:doNow')}
      </Title>
      <Paper withBorder>
        {tasks.length === 0 && work.breached.length === 0 && <Text p="md">{nothing}</Text>}
        <ul className={classes['list']}>
          {tasks.map(({ count, label, to, icon: Icon }) => (
            <li key={count}>
              <Link to={to} className={classes['task']}>
                <Icon size={20} aria-hidden />
                <Text component="span" fw={600}>
                  {t(label, { count: work.inbox[count] })}
                </Text>
                <ChevronRight size={18} aria-hidden />
              </Link>
            </li>
          ))}
          {work.breached.map((clock) => (
            <li key={clock.id}>
              <ClockLine clock={clock} onOpen={onOpen} withOwner={work.scope === 'watched'} />
            </li>
          ))}
        </ul>
        <MoreClocks shown={work.breached.length} all={work.counts.breached} group="breached" />
      </Paper>
    </Stack>
  );
}

interface MoreClocksProps {
  readonly shown: number;
  readonly all: number;
  readonly group: 'breached' | 'today' | 'this-week';
}

/** The rest stands on the board. */
export function MoreClocks({ shown, all, group }: MoreClocksProps) {
  const { t } = useWords('today');
  if (all <= shown) return null;
  return (
    <Group p="sm">
      <Anchor component={Link} to="/clocks" search={{ group } as never}>
        {t('today:more', { count: all - shown })}
      </Anchor>
    </Group>
  );
}
