import { Alert, Button, Stack, Text } from '@mantine/core';
import { CalendarRange, EyeOff, Printer } from 'lucide-react';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { HiddenLegend } from '../numbers/HiddenLegend';
import { NumbersFrame } from '../numbers/NumbersFrame';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { useAnswer } from '../talk/use-answer';
import { ClockResults } from './ClockResults';
import { CountOfYear } from './CountOfYear';
import { TimeToBed } from './TimeToBed';
import type { Cell, YearSoFar } from './year';
import classes from './year.module.css';

const HALF_AN_HOUR = 30 * 60_000;

/** For the commission: the five counts of this year beside the last, and how the time limits were kept. */
export function YearPage() {
  const { t } = useWords('year');
  const language = useApiLanguage();
  const answer = useAnswer(
    '/api/v1/statistics/year-so-far',
    { query: { language } },
    { staleTime: HALF_AN_HOUR },
  );
  const print = (
    <Button variant="default" leftSection={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
      {t('year:print')}
    </Button>
  );
  return (
    <NumbersFrame title={t('year:title')} intro={t('year:intro')} acts={print}>
      <Answered answer={answer} lines={6}>
        {(year) => <Told year={year} />}
      </Answered>
    </NumbersFrame>
  );
}

function Told({ year }: { readonly year: YearSoFar }) {
  const { t } = useWords('year', 'numbers');
  const dates = useDates();
  const cells = cellsOf(year);
  if (cells.every(({ value }) => value === 0))
    return (
      <Empty icon={CalendarRange} title={t('year:nothing.title')}>
        {t('year:nothing.help')}
      </Empty>
    );
  return (
    <Stack gap="lg">
      <Alert color="warn" variant="light" icon={<EyeOff aria-hidden />} title={t('numbers:notForRelease')}>
        <Text>{t('numbers:noise', { most: year.perturbed.largestDeviation })}</Text>
        <Text>
          {t('year:known', {
            day: dates.day(year.knownOn),
            month: dates.month(year.year, year.month),
          })}
        </Text>
      </Alert>
      <div className={classes['counts']}>
        {year.counts.map((count) => (
          <CountOfYear key={count.measure} count={count} year={year} />
        ))}
        <TimeToBed year={year} />
        <ClockResults year={year} />
      </div>
      <HiddenLegend threshold={year.threshold} hiddenCells={cells.filter(({ hidden }) => hidden).length} />
      <Text size="sm" c="dimmed" className="not-printed">
        {t('numbers:left', { count: year.questionsLeft })}
      </Text>
    </Stack>
  );
}

const cellsOf = ({ counts, clocks, timeToBed }: YearSoFar): Cell[] => [
  ...counts.flatMap((one) => [
    ...[...one.thisYear, ...one.lastYear],
    ...[one.soFar, one.lastYearSoFar, one.lastYearWhole],
  ]),
  ...clocks.flatMap(({ met, metLate, breached }) => [met, metLate, breached]),
  ...timeToBed.map(({ people }) => people),
];
