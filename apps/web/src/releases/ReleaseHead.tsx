import { Group, Text } from '@mantine/core';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { MEASURES } from '../numbers/definition';
import { When } from '../parts/When';
import type { Release } from './release';
import { ReleaseStateChip } from './ReleaseStateChip';
import { useColleague } from './use-colleague';
import { usePeriodWords } from './use-period-words';

/** Above everything: how far it is, what it counts and of when. */
export function ReleaseHead({ release }: { readonly release: Release }) {
  const { t } = useWords('releases', 'numbers');
  const dates = useDates();
  const period = usePeriodWords();
  const who = useColleague(release.askedBy);
  const { state, measure, knownOn, releasedAt } = release;
  return (
    <Group gap="xs">
      <ReleaseStateChip state={state} />
      <Text>
        {t('releases:line', {
          measure: t(MEASURES[measure][0]),
          period: period(release),
          day: dates.day(knownOn),
        })}
      </Text>
      {who !== undefined && <Text c="dimmed">{t('releases:asked.by', { name: who })}</Text>}
      {releasedAt !== null && (
        <Text c="dimmed">
          {t('releases:released.on')} <When at={releasedAt} />
        </Text>
      )}
    </Group>
  );
}
