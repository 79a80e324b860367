import { Button, Stack, Text } from '@mantine/core';
import { Layers, Scissors } from 'lucide-react';
import { useWords } from '../language/words';
import type { Proposal } from './release';
import { useGroupingWords } from './use-grouping-words';
import { useHeadingWords } from './use-heading-words';

interface ProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly onChoose: (proposal: Proposal) => void;
}

/** What would make it easier to protect, the mildest first; each begins a new publication. */
export function Proposals({ proposals, onChoose }: ProposalsProps) {
  const { t } = useWords('releases');
  const { dimension: label } = useHeadingWords();
  const grouping = useGroupingWords();
  if (proposals.length === 0) return null;
  const words = ({ kind, dimension, grouping: id }: Proposal): string =>
    kind === 'drop'
      ? t('releases:proposal.drop', { dimension: label(dimension) })
      : t('releases:proposal.group', { dimension: label(dimension), grouping: grouping(id) });
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('releases:proposals')}</Text>
      {proposals.map((proposal) => (
        <div key={`${proposal.kind} ${proposal.dimension} ${proposal.grouping ?? ''}`}>
          <Button
            variant="default"
            leftSection={
              proposal.kind === 'drop' ? <Scissors size={18} aria-hidden /> : <Layers size={18} aria-hidden />
            }
            onClick={() => onChoose(proposal)}
          >
            {words(proposal)}
          </Button>
        </div>
      ))}
    </Stack>
  );
}
