import {
  Anchor,
  Button,
  Chip,
  Group,
  NativeSelect,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CheckCheck, Route, X } from 'lucide-react';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage, useCodes } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { rowsOf, totalsOf, useBoardFilter } from './board-filter';
import classes from './board.module.css';
import { BoardRows } from './BoardRows';
import { CLOCK_GROUPS, type Clock, type GroupName } from './clock-groups';
import { ClockDrawer } from './ClockDrawer';
import { ClockPages } from './ClockPages';

type ClockBoard = components['schemas']['ClockBoard'];

const EVERY_MINUTE = 60_000;

/** Who is behind, and with what: by organisation, then clock by clock, each with the reason of its date. */
export function ClockBoardPage() {
  const { t } = useWords('clocks', 'parts');
  const may = useMay();
  const language = useApiLanguage();
  const board = useAnswer('/api/v1/clock-board', { query: { language } }, { refetchInterval: EVERY_MINUTE });
  return (
    <Stack gap="lg">
      <PageTitle title={t('clocks:board.title')} intro={t('clocks:board.intro')}>
        {may('need.read') && (
          <Button
            component={Link}
            to="/waiting-needs"
            variant="light"
            leftSection={<Route size={18} aria-hidden />}
          >
            {t('clocks:board.needs')}
          </Button>
        )}
      </PageTitle>
      <Answered answer={board} lines={6}>
        {(data) =>
          data.cells.length === 0 ? (
            <Empty icon={CheckCheck} title={t('clocks:board.empty')}>
              {t('clocks:board.emptyHelp')}
            </Empty>
          ) : (
            <Board board={data} />
          )
        }
      </Answered>
      {may('calendar.edit') && (
        <Text size="sm">
          <Anchor component={Link} to="/calendars">
            {t('clocks:board.calendars')}
          </Anchor>
        </Text>
      )}
    </Stack>
  );
}

function Board({ board }: { readonly board: ClockBoard }) {
  const { t } = useWords('clocks');
  const regions = useCodes('region');
  const { filter, change } = useBoardFilter();
  const [opened, setOpened] = useState<Clock>();
  const { clock, region, organisationId, group } = filter;
  const placed = board.cells.filter(
    (cell) =>
      (clock === undefined || cell.clock === clock) && (region === undefined || cell.region === region),
  );
  const chosen = placed.find((cell) => cell.organisationId === organisationId);
  const totals = totalsOf(
    organisationId === undefined ? placed : placed.filter((one) => one.organisationId === organisationId),
  );
  const clocks = [...new Map(board.cells.map((cell) => [cell.clock, cell.label]))].sort(([, a], [, b]) =>
    a.localeCompare(b),
  );
  const places = [...new Set(board.cells.flatMap((cell) => cell.region ?? []))].sort();
  return (
    <>
      <Chip.Group
        multiple={false}
        value={group ?? 'all'}
        onChange={(value) => change({ group: value === 'all' ? undefined : value })}
      >
        <Group gap="xs" role="radiogroup" aria-label={t('clocks:filter.group')}>
          <Chip value="all" size="md" classNames={{ label: classes['chip'] }}>
            {t('clocks:filter.all')}
          </Chip>
          {(Object.keys(CLOCK_GROUPS) as GroupName[]).map((name) => (
            <Chip key={name} value={name} size="md" classNames={{ label: classes['chip'] }}>
              {t('clocks:filter.counted', { group: t(CLOCK_GROUPS[name]), count: totals[name] })}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }} maw={640}>
        <NativeSelect
          label={t('clocks:filter.clock')}
          value={clock ?? ''}
          onChange={({ currentTarget: { value } }) => change({ clock: value || undefined })}
          data={[
            { value: '', label: t('clocks:filter.everyClock') },
            ...clocks.map(([value, label]) => ({ value, label })),
          ]}
        />
        <NativeSelect
          label={t('clocks:filter.region')}
          value={region ?? ''}
          onChange={({ currentTarget: { value } }) => change({ region: value || undefined })}
          data={[
            { value: '', label: t('clocks:filter.everyRegion') },
            ...places.map((value) => ({ value, label: regions.label(value) })),
          ]}
        />
      </SimpleGrid>
      <section aria-labelledby="organisations">
        <Title order={2} id="organisations" mb="xs">
          {t('clocks:board.organisations')}
        </Title>
        <BoardRows
          rows={rowsOf(placed)}
          chosen={organisationId}
          onChoose={(id) => change({ organisationId: id })}
        />
      </section>
      <section aria-labelledby="clocks">
        <Group justify="space-between" mb="xs">
          <Title order={2} id="clocks">
            {chosen === undefined
              ? t('clocks:board.clocks')
              : t('clocks:board.clocksOf', { owner: chosen.name })}
          </Title>
          {organisationId !== undefined && (
            <Button
              variant="subtle"
              leftSection={<X size={18} aria-hidden />}
              onClick={() => change({ organisationId: undefined })}
            >
              {t('clocks:filter.everyOrganisation')}
            </Button>
          )}
        </Group>
        <Paper withBorder>
          <ClockPages filter={filter} onOpen={setOpened} />
        </Paper>
      </section>
      <ClockDrawer clock={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}
