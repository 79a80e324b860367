import { Paper, Stack, Text, Title } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useWords, type WordKey } from '../language/words';
import { Count } from '../numbers/HiddenMark';
import { Legend } from './Legend';
import type { Cell, YearSoFar } from './year';
import classes from './year.module.css';

type Clock = YearSoFar['clocks'][number];

const RESULTS = [
  ['met', 'met', 'year:clock.met'],
  ['metLate', 'late', 'year:clock.late'],
  ['breached', 'breached', 'year:clock.breached'],
] as const satisfies readonly (readonly [keyof Clock, string, WordKey])[];

/** How the time limits of the law were kept for people signalled this year. */
export function ClockResults({ year: { clocks, threshold } }: { readonly year: YearSoFar }) {
  const { t } = useWords('year');
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="year-clocks" className={classes['wide']}>
      <Stack gap="sm">
        <div>
          <Title order={2} id="year-clocks">
            {t('year:clocks')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('year:clocks.who')}
          </Text>
        </div>
        {clocks.length === 0 ? (
          <Text>{t('year:clocks.none')}</Text>
        ) : (
          <>
            <Legend entries={RESULTS.map(([, kind, words]) => ({ kind, words: t(words) }))} />
            <ul className={classes['clocks']}>
              {clocks.map((clock) => (
                <li key={clock.clock}>
                  <Text fw={600}>{clock.label}</Text>
                  <Shares clock={clock} />
                  <dl className={classes['results']}>
                    {RESULTS.map(([result, kind, words]) => (
                      <div key={kind}>
                        <dt>{t(words)}</dt>
                        <dd>
                          <Count cell={clock[result]} threshold={threshold} />
                        </dd>
                      </div>
                    ))}
                  </dl>
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Paper>
  );
}

/** One bar of three parts; the numbers stand below it. With a hidden part there is no whole to draw. */
function Shares({ clock }: { readonly clock: Clock }) {
  const parts = RESULTS.map(([result, kind]) => ({ kind, cell: clock[result] satisfies Cell }));
  const whole = parts.reduce((sum, { cell }) => sum + (cell.value ?? 0), 0);
  if (whole === 0 || parts.some(({ cell }) => cell.hidden)) return null;
  return (
    <div className={classes['shares']} aria-hidden>
      {parts
        .filter(({ cell }) => cell.value !== 0)
        .map(({ kind, cell }) => (
          <span
            key={kind}
            className={classes['share']}
            data-kind={kind}
            style={{ '--length': `${String((100 * (cell.value ?? 0)) / whole)}%` } as CSSProperties}
          />
        ))}
    </div>
  );
}
