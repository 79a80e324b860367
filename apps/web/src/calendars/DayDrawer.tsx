import { Stack, Text } from '@mantine/core';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { SideSheet } from '../parts/SideSheet';
import { useDayName } from '../parts/day-name';
import { Sure } from '../parts/Sure';
import type { DayBody } from './day-body';
import { DayForm } from './DayForm';
import type { DaySquare } from './days';

interface DayDrawerProps {
  readonly calendar: components['schemas']['Calendar'];
  readonly square: DaySquare | undefined;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
  /** With what takes it back; undefined where that cannot be done with one edit. */
  readonly onChanged: (back: DayBody | undefined) => void;
}

/** One day: what the calendar says of it, and for the country's coordinator its change. */
export function DayDrawer({ calendar, square, mayEdit, onClose, onChanged }: DayDrawerProps) {
  const { t } = useWords('calendars');
  const dates = useDates();
  const dayName = useDayName();
  return (
    <SideSheet
      opened={square !== undefined}
      onClose={onClose}
      title={square === undefined ? '' : dates.day(square.date)}
    >
      {square !== undefined && (
        <Stack pb="xl">
          <div>
            <Text fw={600}>{square.isOff ? t('calendars:isOff') : t('calendars:isWorking')}</Text>
            {square.entry !== undefined && (
              <>
                <Text>{dayName(square.entry)}</Text>
                <Sure confidence={square.entry.confidence} source={square.entry.source} />
              </>
            )}
          </div>
          {mayEdit && <DayForm key={square.date} calendar={calendar} square={square} onChanged={onChanged} />}
        </Stack>
      )}
    </SideSheet>
  );
}
