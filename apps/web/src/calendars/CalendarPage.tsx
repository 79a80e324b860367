import { Anchor, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { now } from '../language/now';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { PageTitle } from '../parts/PageTitle';
import { useMay, useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { DayDrawer } from './DayDrawer';
import { DayTable } from './DayTable';
import type { DaySquare } from './days';
import { MonthGrid } from './MonthGrid';
import { Undo } from './Undo';
import type { DayBody } from './day-body';
import { useRouteIds } from '../parts/route-ids';

type Calendar = components['schemas']['Calendar'];

/** A country's working days: month by month, each special day with its source and how sure it is. */
export function CalendarPage() {
  const { t } = useWords('calendars');
  const countries = useCodes('country');
  const { id = '' }: { readonly id?: string } = useRouteIds();
  const calendar = useAnswer('/api/v1/calendars/{id}', { path: { id } });
  return (
    <Stack gap="lg">
      <PageTitle
        title={t('calendars:of', { country: countries.label(id.toUpperCase()) })}
        intro={t('calendars:oneIntro')}
      />
      <Answered answer={calendar} lines={6}>
        {(data) => <Editor calendar={data} />}
      </Answered>
      <Anchor component={Link} to="/calendars" size="sm">
        {t('calendars:all')}
      </Anchor>
    </Stack>
  );
}

function Editor({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useWords('calendars');
  const may = useMay();
  const { organisationCountry } = useSession();
  const [shown, setShown] = useState(() => ({ year: now().getFullYear(), month: now().getMonth() + 1 }));
  const [opened, setOpened] = useState<DaySquare>();
  /** What would take the last edit back. */
  const [undo, setUndo] = useState<DayBody>();
  const isOurs = calendar.id.toUpperCase() === organisationCountry;
  const mayEdit = may('calendar.edit') && isOurs;
  const step = (months: number): void =>
    setShown(({ year, month }) => {
      const at = year * 12 + month - 1 + months;
      return { year: Math.floor(at / 12), month: (at % 12) + 1 };
    });
  return (
    <>
      <Text size="sm">
        {t('calendars:listed', {
          from: String(calendar.listed.from),
          to: String(calendar.listed.to),
          revision: calendar.revision,
        })}
      </Text>
      {!mayEdit && <Text size="sm">{t('calendars:readOnly')}</Text>}
      {undo !== undefined && <Undo calendar={calendar} body={undo} onGone={() => setUndo(undefined)} />}
      <MonthChoice shown={shown} onShow={setShown} onStep={step} />
      <MonthGrid calendar={calendar} {...shown} onOpen={setOpened} />
      <DayTable calendar={calendar} year={shown.year} />
      <DayDrawer
        calendar={calendar}
        square={opened}
        mayEdit={mayEdit}
        onClose={() => setOpened(undefined)}
        onChanged={(back) => {
          setOpened(undefined);
          setUndo(back);
        }}
      />
    </>
  );
}

interface MonthChoiceProps {
  readonly shown: { readonly year: number; readonly month: number };
  readonly onShow: (shown: { year: number; month: number }) => void;
  readonly onStep: (months: number) => void;
}

function MonthChoice({ shown, onShow, onStep }: MonthChoiceProps) {
  const { t } = useWords('calendars');
  const dates = useDates();
  const { year, month } = shown;
  return (
    <Group gap="xs" align="flex-end">
      <Button variant="default" px="sm" onClick={() => onStep(-1)} aria-label={t('calendars:before')}>
        <ChevronLeft size={20} aria-hidden />
      </Button>
      <NativeSelect
        label={t('calendars:month')}
        value={String(month)}
        onChange={({ currentTarget: { value } }) => onShow({ year, month: Number(value) })}
        data={Array.from({ length: 12 }, (_, index) => ({
          value: String(index + 1),
          label: dates.month(year, index + 1),
        }))}
      />
      <Button variant="default" px="sm" onClick={() => onStep(1)} aria-label={t('calendars:after')}>
        <ChevronRight size={20} aria-hidden />
      </Button>
    </Group>
  );
}
