import { Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Check, Clock, Hourglass, type LucideIcon, X } from 'lucide-react';
import { useDates } from '../../language/dates';
import { useWords, type WordKey } from '../../language/words';
import { MEASURES } from '../../numbers/definition';
import { spelled } from '../../numbers/spelled';
import { useCodes } from '../../parts/codes';
import { Facts } from '../../parts/Facts';
import { When } from '../../parts/When';
import { usePeriodWords } from '../use-period-words';
import { BesideNotice } from './BesideNotice';
import { Decide } from './Decide';
import { FORMATS, type RecordExport } from './record-export';
import { TakeRecords } from './TakeRecords';

const STATES = {
  asked: ['records:state.asked', Clock],
  lapsed: ['records:state.lapsed', Hourglass],
  approved: ['records:state.approved', Check],
  refused: ['records:state.refused', X],
} as const satisfies Record<RecordExport['state'], readonly [WordKey, LucideIcon]>;

const ENDED = {
  whole: 'records:ended.whole',
  'broken-off': 'records:ended.broken',
} as const satisfies Record<string, WordKey>;

/** One request for records, with the purpose, the decision and every download. */
export function RecordExportCard({ asked, k }: { readonly asked: RecordExport; readonly k: number }) {
  const { t } = useWords('records', 'numbers');
  const dates = useDates();
  const period = usePeriodWords();
  const countries = useCodes('country');
  const dimensions = useCodes('dimension');
  const { id, format, measure, purpose, state, own, recordedAt, decideBy, decidedAt, expiresAt, downloads } =
    asked;
  const [words, Shape] = STATES[state];
  const headingId = `records-${id}`;
  return (
    <Paper withBorder p="md" component="li" aria-labelledby={headingId}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} id={headingId}>
            {t('records:line', { measure: t(MEASURES[measure][0]), period: period(asked) })}
          </Title>
          <Badge
            size="lg"
            tt="none"
            variant="light"
            color={state === 'refused' || state === 'lapsed' ? 'warn' : 'harbour'}
            leftSection={<Shape size={14} aria-hidden />}
          >
            {t(words)}
          </Badge>
        </Group>
        <Text>{purpose}</Text>
        <Facts
          facts={[
            { name: t('records:format'), value: t(FORMATS[format]) },
            {
              name: dimensions.label('jurisdiction'),
              value: asked.jurisdictions.map(countries.label).join(', '),
            },
            { name: own ? t('records:by.own') : t('records:by.other'), value: <When at={recordedAt} /> },
            state === 'asked' ? { name: t('records:decideBy'), value: <When at={decideBy} /> } : undefined,
            decidedAt === null ? undefined : { name: t('records:decided'), value: <When at={decidedAt} /> },
            expiresAt === null ? undefined : { name: t('records:until'), value: <When at={expiresAt} /> },
            asked.knownOn === null
              ? undefined
              : { name: t('numbers:knownOn'), value: dates.day(asked.knownOn) },
          ]}
        />
        <BesideNotice beside={asked.beside} k={k} />
        {asked.mayDecide && <Decide asked={asked} />}
        {asked.mayTake && <TakeRecords asked={asked} />}
        {state === 'asked' && own && <Text c="dimmed">{t('records:waits')}</Text>}
        {state === 'lapsed' && <Text c="dimmed">{t('records:lapsed')}</Text>}
        {downloads.length > 0 && (
          <div>
            <Text fw={600}>{t('records:downloads')}</Text>
            <List size="sm">
              {downloads.map(({ at, records, givenUp, leftOut, ended }) => (
                <List.Item key={at}>
                  <When at={at} show="moment" />{' '}
                  {t('records:download', {
                    ...{ records: spelled(records), givenUp: spelled(givenUp), leftOut: spelled(leftOut) },
                    how: t(ended === null ? 'records:ended.not' : ENDED[ended]),
                  })}
                </List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Paper>
  );
}
