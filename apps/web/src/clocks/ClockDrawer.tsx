import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { CaseCode } from '../parts/CaseCode';
import { useApiLanguage } from '../parts/codes';
import { SideSheet } from '../parts/SideSheet';
import { When } from '../parts/When';
import { useAnswer } from '../talk/use-answer';
import { RUNGS, type Clock } from './clock-groups';
import { ClockActs } from './ClockActs';
import { ClockMarks } from './ClockLine';
import { Explanation } from './Explanation';

interface ClockDrawerProps {
  readonly clock: Clock | undefined;
  readonly onClose: () => void;
}

/** One clock beside the list it stands in: how it stands, what one may do, and why its date is what it is. */
export function ClockDrawer({ clock, onClose }: ClockDrawerProps) {
  return (
    <SideSheet opened={clock !== undefined} onClose={onClose} title={clock?.label ?? ''}>
      {clock !== undefined && <Opened clock={clock} onDone={onClose} />}
    </SideSheet>
  );
}

function Opened({ clock, onDone }: { readonly clock: Clock; readonly onDone: () => void }) {
  const { t } = useWords('clocks');
  const language = useApiLanguage();
  const dates = useDates();
  const why = useAnswer('/api/v1/deadlines/{deadlineId}/explanation', {
    path: { deadlineId: clock.id },
    query: { language },
  });
  const told = clock.told.flatMap((rung) => (rung in RUNGS ? [t(RUNGS[rung as keyof typeof RUNGS])] : []));
  return (
    <Stack gap="md" pb="xl">
      <div>
        <Text fw={600}>
          <When at={clock.due} />
        </Text>
        <Text size="sm">{t('clocks:line.owner', { owner: clock.ownerName })}</Text>
        {clock.caseId !== null && clock.caseCode !== null && (
          <Text size="sm">
            <Anchor component={Link} to={`/cases/${clock.caseId}`}>
              <CaseCode code={clock.caseCode} />
            </Anchor>
          </Text>
        )}
        {told.length > 0 && <Text size="sm">{t('clocks:told', { who: told.join(', ') })}</Text>}
        {clock.acknowledgedAt !== null && (
          <Text size="sm">{t('clocks:takenAt', { moment: dates.moment(clock.acknowledgedAt) })}</Text>
        )}
      </div>
      <ClockMarks clock={clock} />
      <ClockActs clock={clock} onDone={onDone} />
      <Answered answer={why} lines={5}>
        {(explanation) => <Explanation explanation={explanation} />}
      </Answered>
    </Stack>
  );
}
