import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { HeartHandshake } from 'lucide-react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { Empty } from '../parts/Empty';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { NeedCard } from './NeedCard';

interface NeedsSectionProps {
  readonly caseId: string;
  /** The own organisation answers for the case: it asks, withdraws and places. */
  readonly isSteward: boolean;
}

/** The needs of a case with all that was tried, each with what can be done now. */
export function NeedsSection({ caseId, isSteward }: NeedsSectionProps) {
  const { t } = useWords('refer');
  const may = useMay();
  const needs = useAnswer('/api/v1/cases/{caseId}/needs', { path: { caseId } });
  // Whoever was asked for one need sees that one in its inbox, and not what else was asked of whom.
  if (needs.problem?.status === 404) return <Text>{t('refer:needs.yours')}</Text>;
  const mayOpen = isSteward && may('need.open');
  const refer = (words: string) => (
    <Button
      component={Link}
      to={`/cases/${caseId}/refer`}
      w="fit-content"
      leftSection={<HeartHandshake size={18} aria-hidden />}
    >
      {words}
    </Button>
  );
  return (
    <Answered answer={needs} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty
            icon={HeartHandshake}
            title={t('refer:needs.none')}
            action={mayOpen ? refer(t('refer:needs.refer')) : undefined}
          >
            {mayOpen && t('refer:needs.noneHelp')}
          </Empty>
        ) : (
          <Stack gap="sm">
            {items.toReversed().map((need) => (
              <NeedCard key={need.id} need={need} isSteward={isSteward} />
            ))}
            {mayOpen && refer(t('refer:needs.another'))}
          </Stack>
        )
      }
    </Answered>
  );
}
