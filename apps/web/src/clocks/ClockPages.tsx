import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { useAnswer } from '../talk/use-answer';
import type { BoardFilter } from './board-filter';
import type { Clock } from './clock-groups';
import { ClockLine } from './ClockLine';

interface ClockPagesProps {
  readonly filter: BoardFilter;
  readonly onOpen: (clock: Clock) => void;
}

/** Open clocks, the longest overdue first, as many pages as were asked for. */
export function ClockPages({ filter, onOpen }: ClockPagesProps) {
  // Another filter begins at its first page.
  return <Pages key={JSON.stringify(filter)} filter={filter} onOpen={onOpen} />;
}

function Pages({ filter, onOpen }: ClockPagesProps) {
  const [afters, setAfters] = useState<readonly (string | undefined)[]>([undefined]);
  return afters.map((after, place) => (
    <Page
      key={after ?? 'first'}
      after={after}
      filter={filter}
      onOpen={onOpen}
      onMore={place === afters.length - 1 ? (next) => setAfters([...afters, next]) : undefined}
    />
  ));
}

interface PageProps extends ClockPagesProps {
  readonly after: string | undefined;
  readonly onMore: ((next: string) => void) | undefined;
}

function Page({ after, filter, onOpen, onMore }: PageProps) {
  const { t } = useWords('clocks');
  const language = useApiLanguage();
  const page = useAnswer('/api/v1/deadlines', { query: { language, owner: 'all', ...filter, after } });
  return (
    <Answered answer={page}>
      {({ items, next }) => (
        <>
          {items.length === 0 && <Text p="md">{t('clocks:board.none')}</Text>}
          {items.map((clock) => (
            <ClockLine
              key={clock.id}
              clock={clock}
              onOpen={onOpen}
              withOwner={filter.organisationId === undefined}
            />
          ))}
          {next !== null && onMore !== undefined && (
            <Group justify="center" p="sm">
              <Button variant="default" onClick={() => onMore(next)}>
                {t('clocks:board.more')}
              </Button>
            </Group>
          )}
        </>
      )}
    </Answered>
  );
}
