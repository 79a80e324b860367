import { Badge, Text, UnstyledButton } from '@mantine/core';
import { AlarmClock, CircleAlert, CirclePause, Hourglass, type LucideIcon } from 'lucide-react';
import { useWords } from '../language/words';
import { CaseCode } from '../parts/CaseCode';
import { When } from '../parts/When';
import classes from './clock-line.module.css';
import { CLOCK_GROUPS, type Clock, type GroupName } from './clock-groups';
import { useLimitWords } from './limit-words';

const ICONS: Record<GroupName, LucideIcon> = {
  breached: CircleAlert,
  today: AlarmClock,
  'this-week': Hourglass,
  later: Hourglass,
  paused: CirclePause,
};

interface ClockLineProps {
  readonly clock: Clock;
  readonly onOpen: (clock: Clock) => void;
  /** On a board of one organisation its name stands above already. */
  readonly withOwner?: boolean;
  /** Under a heading that says already when it runs out. */
  readonly grouped?: boolean;
}

/** One clock: what, of which case, who, by which rule, and when. Opens the reason of its date. */
export function ClockLine({ clock, onOpen, withOwner = true, grouped = false }: ClockLineProps) {
  const { t } = useWords('clocks', 'parts');
  const limit = useLimitWords();
  const group = clock.group;
  const Icon = ICONS[group];
  return (
    <UnstyledButton className={classes['line']} data-group={group} onClick={() => onOpen(clock)}>
      <Icon size={20} aria-hidden className={classes['icon']} />
      <span className={classes['what']}>
        <Text component="span" fw={600}>
          {clock.label}
        </Text>
        <Text component="span" size="sm" display="block">
          {clock.caseId !== null && <CaseCode code={clock.caseCode} />}
          {withOwner && (
            <span className={classes['owner']}>{t('clocks:line.owner', { owner: clock.ownerName })}</span>
          )}
        </Text>
        <Text component="span" size="sm" c="dimmed" display="block">
          {clock.code === clock.clock
            ? t('clocks:line.ruleAlone', { limit: limit(clock.limit) })
            : t('clocks:line.rule', { limit: limit(clock.limit), code: clock.code })}
        </Text>
      </span>
      <span className={classes['due']}>
        <Text component="span" size="sm" fw={group === 'breached' ? 600 : 400} display="block">
          <When at={clock.due} />
        </Text>
        <ClockMarks clock={clock} grouped={grouped} />
      </span>
    </UnstyledButton>
  );
}

/** What has become of it, in words: never by colour alone. */
export function ClockMarks({
  clock,
  grouped = false,
}: {
  readonly clock: Clock;
  readonly grouped?: boolean;
}) {
  const { t } = useWords('clocks');
  const group = clock.group;
  const above = clock.told.filter((rung) => rung !== 'owner').length;
  return (
    <span className={classes['marks']}>
      {!grouped && (
        <Badge tt="none" variant="light" color={group === 'breached' ? 'warn' : 'gray'}>
          {clock.state === 'breached-before-we-knew'
            ? t('clocks:state.breached-before-we-knew')
            : t(CLOCK_GROUPS[group])}
        </Badge>
      )}
      {clock.acknowledgedAt !== null && (
        <Badge tt="none" variant="outline">
          {t('clocks:line.taken')}
        </Badge>
      )}
      {above > 0 && clock.acknowledgedAt === null && (
        <Badge tt="none" variant="outline" color="warn">
          {t('clocks:line.escalated')}
        </Badge>
      )}
    </span>
  );
}
