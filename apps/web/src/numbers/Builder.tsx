import { Button, Grid, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import { Calculator } from 'lucide-react';
import { useWords } from '../language/words';
import { type Definition, type Dimensions, type Measure, MEASURES, yearOf } from './definition';
import { GroupingChoice } from './GroupingChoice';
import { grouped } from './grouped';
import { Filters } from './Filters';
import classes from './numbers.module.css';

interface BuilderProps {
  readonly wish: Definition;
  readonly dimensions: Dimensions;
  readonly onChange: (wish: Definition) => void;
  readonly onCount: () => void;
  readonly isCounting: boolean;
  /** What is on the screen is another table than what is chosen. */
  readonly isChanged: boolean;
  readonly left: number;
}

/** What is counted, cut by what, of whom, and when. */
export function Builder(props: BuilderProps) {
  const { wish, dimensions, onChange, onCount, isCounting, isChanged, left } = props;
  const { t } = useWords('numbers');
  const options = dimensions.items.map(({ id, label }) => ({ value: id, label }));
  const [row, column] = [wish.rows[0] ?? '', wish.columns[0] ?? ''];
  const years = yearsOf(dimensions, wish);
  const change = (part: Partial<Definition>): void => onChange({ ...wish, ...part });

  return (
    <Paper withBorder p="md" component="form" onSubmit={(event) => (event.preventDefault(), onCount())}>
      <Stack>
        <Grid gap="md">
          <Grid.Col span={{ base: 12, md: 4 }}>
            <NativeSelect
              label={t('numbers:measure')}
              description={t(MEASURES[wish.measure][1])}
              inputWrapperOrder={['label', 'input', 'description']}
              value={wish.measure}
              onChange={({ currentTarget }) => change({ measure: currentTarget.value as Measure })}
              data={(Object.keys(MEASURES) as Measure[]).map((value) => ({
                value,
                label: t(MEASURES[value][0]),
              }))}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, xs: 6, md: 4 }}>
            <Stack gap="xs">
              <NativeSelect
                label={t('numbers:rows')}
                value={row}
                onChange={({ currentTarget: { value } }) =>
                  onChange(grouped({ ...wish, rows: [value], columns: value === column ? [] : wish.columns }))
                }
                data={options}
              />
              <GroupingChoice of={row} {...{ wish, dimensions, onChange }} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, xs: 6, md: 4 }}>
            <Stack gap="xs">
              <NativeSelect
                label={t('numbers:columns')}
                value={column}
                onChange={({ currentTarget: { value } }) =>
                  onChange(grouped({ ...wish, columns: value === '' ? [] : [value] }))
                }
                data={[
                  { value: '', label: t('numbers:columns.none') },
                  ...options.filter(({ value }) => value !== row),
                ]}
              />
              <GroupingChoice of={column} {...{ wish, dimensions, onChange }} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 6, md: 2 }}>
            <NativeSelect
              label={t('numbers:from')}
              value={wish.from.slice(0, 4)}
              onChange={({ currentTarget: { value } }) =>
                change({ from: `${value}-01`, ...(value > wish.to.slice(0, 4) && { to: `${value}-12` }) })
              }
              data={years}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 6, md: 2 }}>
            <NativeSelect
              label={t('numbers:to')}
              value={wish.to.slice(0, 4)}
              onChange={({ currentTarget: { value } }) =>
                change({ to: `${value}-12`, ...(value < wish.from.slice(0, 4) && { from: `${value}-01` }) })
              }
              data={years}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 3 }}>
            <TextInput
              type="date"
              label={t('numbers:knownOn')}
              description={t('numbers:knownOn.help')}
              inputWrapperOrder={['label', 'input', 'description']}
              value={wish.asKnownOn ?? ''}
              onChange={({ currentTarget: { value } }) => change({ asKnownOn: value === '' ? null : value })}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }} className={classes['filters']}>
            <Filters
              filters={wish.filters}
              dimensions={dimensions.items}
              most={dimensions.mostFilters}
              onChange={(filters) => change({ filters })}
            />
          </Grid.Col>
        </Grid>
        <Group>
          <Button type="submit" leftSection={<Calculator size={20} aria-hidden />} loading={isCounting}>
            {t('numbers:count')}
          </Button>
          <Text size="sm" role="status" className={classes['status']}>
            {isChanged && !isCounting ? t('numbers:changed') : t('numbers:measure.never')}
          </Text>
          <Text size="sm" c="dimmed" title={t('numbers:left.why')}>
            {t('numbers:left', { count: left })}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}

/** Years for which there is something, and those a saved table asks for; the last first. */
function yearsOf({ months }: Dimensions, { from, to }: Definition): string[] {
  const first = Math.min(yearOf(from), yearOf(months?.from ?? from));
  const last = Math.max(yearOf(to), yearOf(months?.to ?? to));
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
}
