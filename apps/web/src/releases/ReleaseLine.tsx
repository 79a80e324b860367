import { Anchor, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { MEASURES } from '../numbers/definition';
import { When } from '../parts/When';
import type { ReleaseLine as Line } from './release';
import { ReleaseStateChip } from './ReleaseStateChip';
import { useColleague } from './use-colleague';
import { usePeriodWords } from './use-period-words';

/** One publication of the list: its name, what it counts, how far it is and since when. */
export function ReleaseLine({ release }: { readonly release: Line }) {
  const { t } = useWords('releases', 'numbers');
  const dates = useDates();
  const period = usePeriodWords();
  const who = useColleague(release.askedBy);
  const { id, name, measure, state, knownOn, recordedAt, releasedAt } = release;
  return (
    <Paper withBorder p="md" component="li">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/numbers/releases/${id}`} fw={600}>
          {name}
        </Anchor>
        <ReleaseStateChip state={state} />
      </Group>
      <Text size="sm" mt={4}>
        {t('releases:line', {
          measure: t(MEASURES[measure][0]),
          period: period(release),
          day: dates.day(knownOn),
        })}
      </Text>
      <Text size="sm" c="dimmed">
        {who !== undefined && <>{who} · </>}
        {releasedAt === null ? t('releases:asked.on') : t('releases:released.on')}{' '}
        <When at={releasedAt ?? recordedAt} />
      </Text>
    </Paper>
  );
}
