import { Paper, Stack, Text, Title } from '@mantine/core';
import { useDates, useMonthNames } from '../language/dates';
import { useWords } from '../language/words';
import { MEASURES } from '../numbers/definition';
import { Count } from '../numbers/HiddenMark';
import { AsTable } from './AsTable';
import { Legend } from './Legend';
import { MonthTable } from './MonthTable';
import { PairBars } from './PairBars';
import { shortMonths } from './short-months';
import { useCellWords } from './use-cell-words';
import type { YearOfCount, YearSoFar } from './year';
import classes from './year.module.css';

interface CountOfYearProps {
  readonly count: YearOfCount;
  readonly year: YearSoFar;
}

/** One of the five counts: so far this year, the same months of last year, and month by month. */
export function CountOfYear({ count, year: { year, month, threshold } }: CountOfYearProps) {
  const { t } = useWords('year', 'numbers');
  const dates = useDates();
  const names = useMonthNames();
  const words = useCellWords();
  const { measure, thisYear, lastYear, soFar, lastYearSoFar, lastYearWhole } = count;
  const [last, headingId, sentenceId] = [year - 1, `year-${measure}`, `year-${measure}-says`];
  const most = highestOf(thisYear);
  const isHidden = [...thisYear, ...lastYear].some(({ hidden }) => hidden);
  const values = {
    ...{ year: String(year), last: String(last), until: names[month - 1] ?? '' },
    ...{ before: words(lastYearSoFar), whole: words(lastYearWhole) },
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={headingId}>
      <Stack gap="xs">
        <Title order={2} id={headingId}>
          {t(MEASURES[measure][0])}
        </Title>
        <p className={classes['sum']}>
          <span className={classes['soFar']}>
            <Count cell={soFar} threshold={threshold} />
          </span>{' '}
          {t('year:soFar', values)}
        </p>
        <Text size="sm" id={sentenceId}>
          {t('year:sentence', values)}{' '}
          {most !== undefined &&
            t('year:most', { month: dates.month(year, most.month), count: words(most.cell) })}
        </Text>
        <PairBars
          labelledBy={sentenceId}
          steps={shortMonths(names).map((label, index) => ({
            label,
            before: lastYear[index],
            now: thisYear[index],
          }))}
        />
        <Legend
          entries={[
            { kind: 'before', words: String(last) },
            { kind: 'now', words: String(year) },
            ...(isHidden ? [{ kind: 'hidden', words: t('year:hidden') }] : []),
          ]}
        />
        <AsTable>
          <MonthTable count={count} year={year} threshold={threshold} headingId={headingId} />
        </AsTable>
      </Stack>
    </Paper>
  );
}

/** The month with most of those that are shown; none where all are hidden or nobody is counted. */
function highestOf(cells: YearOfCount['thisYear']) {
  const shown = cells.map((cell, index) => ({ cell, month: index + 1, value: cell.value ?? 0 }));
  const highest = shown.toSorted((one, other) => other.value - one.value)[0];
  return highest === undefined || highest.value === 0 ? undefined : highest;
}
