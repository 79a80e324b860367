import { Stack, Text } from '@mantine/core';
import { ClockDrawer } from '../clocks/ClockDrawer';
import { Explanation } from '../clocks/Explanation';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { SideSheet } from '../parts/SideSheet';
import { When } from '../parts/When';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useClockFate } from './clock-fate';
import { type CaseClock, isOpen } from './picture/picture-model';

interface CaseClockSheetProps {
  readonly clock: CaseClock | undefined;
  readonly caseId: string;
  readonly onClose: () => void;
}

/** One clock of the case: an own open one with what one may do, any other to be read; always with its rule and source. */
export function CaseClockSheet({ clock, caseId, onClose }: CaseClockSheetProps) {
  const may = useMay();
  const language = useApiLanguage();
  const own = useAnswer(
    '/api/v1/deadlines',
    { query: { caseId, language } },
    { enabled: clock !== undefined && isOpen(clock) && may('deadline.read') },
  );
  const found = own.data?.items.find(({ id }) => id === clock?.id);
  if (found !== undefined) return <ClockDrawer clock={found} onClose={onClose} />;
  return (
    <SideSheet opened={clock !== undefined} onClose={onClose} title={clock?.label ?? ''}>
      {clock !== undefined && <Read clock={clock} />}
    </SideSheet>
  );
}

function Read({ clock }: { readonly clock: CaseClock }) {
  const { t } = useWords('case', 'clocks');
  const language = useApiLanguage();
  const dates = useDates();
  const fate = useClockFate();
  const why = useAnswer('/api/v1/deadlines/{deadlineId}/explanation', {
    path: { deadlineId: clock.id },
    query: { language },
  });
  return (
    <Stack gap="md" pb="xl">
      <div>
        <Text fw={600}>
          <When at={clock.due} />
        </Text>
        <Text>
          {clock.closedAt === null
            ? fate(clock)
            : t('case:fate.ended', { how: fate(clock), moment: dates.moment(clock.closedAt) })}
        </Text>
        <Text size="sm">{t('clocks:line.owner', { owner: clock.ownerName })}</Text>
      </div>
      <Answered answer={why} lines={5}>
        {(explanation) => <Explanation explanation={explanation} />}
      </Answered>
    </Stack>
  );
}
