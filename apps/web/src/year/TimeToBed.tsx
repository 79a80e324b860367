import { Paper, Stack, Text, Title } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useWords } from '../language/words';
import { Count } from '../numbers/HiddenMark';
import type { YearSoFar } from './year';
import classes from './year.module.css';

/** How soon people signalled this year had a bed; the number stands beside its bar. */
export function TimeToBed({ year: { timeToBed, threshold } }: { readonly year: YearSoFar }) {
  const { t } = useWords('year');
  const highest = Math.max(1, ...timeToBed.map(({ people }) => people.value ?? 0));
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="year-bed">
      <Stack gap="sm">
        <div>
          <Title order={2} id="year-bed">
            {t('year:bed')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('year:bed.who')}
          </Text>
        </div>
        {timeToBed.length === 0 ? (
          <Text>{t('year:bed.none')}</Text>
        ) : (
          <dl className={classes['bands']}>
            {timeToBed.map(({ band, label, people }) => (
              <div key={band}>
                <dt>{label}</dt>
                <dd>
                  {people.value !== null && people.value > 0 && (
                    <span
                      className={classes['band']}
                      aria-hidden
                      style={{ '--length': `${String((100 * people.value) / highest)}%` } as CSSProperties}
                    />
                  )}
                  <span className={classes['people']}>
                    <Count cell={people} threshold={threshold} />
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Stack>
    </Paper>
  );
}
