import { Anchor, List, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords, type WordKey } from '../language/words';
import { useDayName } from '../parts/day-name';
import { Sure } from '../parts/Sure';
import { WideTable } from '../parts/WideTable';
import { notesIn, useExplanationLines } from './explanation-lines';

type DeadlineExplanation = components['schemas']['DeadlineExplanation'];
type DayReason = components['schemas']['DayReason'];

const BECAUSE = {
  weekend: 'clocks:because.weekend',
  'day-off': 'clocks:because.day-off',
  'exceptional-working-day': 'clocks:because.exceptional-working-day',
} as const satisfies Record<DayReason['because'], WordKey>;

/** The rule behind a date: the law and how sure we are of it, then how it was counted, step by step. */
export function Explanation({ explanation }: { readonly explanation: DeadlineExplanation }) {
  const { t } = useWords('clocks');
  const { law, derivation } = explanation;
  const lines = useExplanationLines(derivation);
  return (
    <Stack gap="md">
      <div>
        <Title order={3}>{t('clocks:why.law')}</Title>
        {/* The mark says already that it is no law. */}
        {law.confidence !== 'design' && <Text>{law.title ?? law.source}</Text>}
        <Sure confidence={law.confidence} source={law.title ?? law.source} />
        {law.note !== null && (
          <Text size="sm" mt={4}>
            {t('clocks:why.note', { note: law.note })}
          </Text>
        )}
        {law.mechanism !== null && (
          <Text size="sm" mt={4}>
            <Anchor
              component={Link}
              to={`/mechanisms/${law.mechanism.id}/${String(law.mechanism.version)}`}
              hash={`clock-${explanation.clock}`}
            >
              {t('clocks:why.inMechanism')}
            </Anchor>
          </Text>
        )}
      </div>
      <div>
        <Title order={3}>{t('clocks:why.title')}</Title>
        <List type="ordered" spacing={4} mt={4}>
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </div>
      <Days derivation={derivation} />
    </Stack>
  );
}

function Days({ derivation }: { readonly derivation: DeadlineExplanation['derivation'] }) {
  const { t } = useWords('clocks');
  const dates = useDates();
  const dayName = useDayName();
  const titleId = useId();
  const notes = notesIn(derivation);
  if (notes.length === 0) return null;
  return (
    <div>
      <Title order={3} id={titleId}>
        {t('clocks:days.title')}
      </Title>
      <WideTable labelledBy={titleId}>
        <Table aria-labelledby={titleId}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('clocks:days.day')}</Table.Th>
              <Table.Th>{t('clocks:days.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {notes.map(({ date, counted, reasons }) => (
              <Table.Tr key={date}>
                <Table.Td>
                  {dates.day(date)}
                  <Text size="sm" c="dimmed">
                    {counted ? t('clocks:days.counted') : t('clocks:days.notCounted')}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {reasons.map((reason) => (
                    <div key={reason.because}>
                      {dayName(reason) ?? t(BECAUSE[reason.because])}{' '}
                      {reason.confidence !== undefined && (
                        <Sure confidence={reason.confidence} source={reason.source} />
                      )}
                    </div>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </div>
  );
}
