import { Accordion, Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { components } from '../client/schema';
import { useWords, type WordKey } from '../language/words';
import { StepCard } from './StepCard';

type Track = components['schemas']['TrackView'];
type Clock = components['schemas']['ClockView'];
type State = components['schemas']['StateView'];

interface StateListProps {
  readonly track: Track;
  readonly clocks: readonly Clock[];
  readonly here: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (state: string | undefined) => void;
}

const COUNTS: Readonly<Record<string, WordKey>> = {
  signal: 'mechanisms:counts.signal',
  presumed: 'mechanisms:counts.presumed',
  identified: 'mechanisms:counts.identified',
  assisted: 'mechanisms:counts.assisted',
  returned: 'mechanisms:counts.returned',
};

/** The same as the picture, in words: every state, and the steps that lead out of it. */
export function StateList({ track, clocks, here, chosen, onChoose }: StateListProps) {
  return (
    <Accordion value={chosen ?? null} onChange={(value) => onChoose(value ?? undefined)} variant="separated">
      {track.states.map((state) => (
        <Accordion.Item key={state.id} value={state.id}>
          <Title order={3}>
            <Accordion.Control>
              <StateName state={state} isHere={state.id === here} isFirst={state.id === track.first} />
            </Accordion.Control>
          </Title>
          <Accordion.Panel>
            <Steps track={track} state={state} clocks={clocks} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

interface StateNameProps {
  readonly state: State;
  readonly isHere: boolean;
  readonly isFirst: boolean;
}

function StateName({ state, isHere, isFirst }: StateNameProps) {
  const { t } = useWords('mechanisms');
  const counts = state.countsAs === null ? undefined : COUNTS[state.countsAs];
  return (
    <Group gap="xs">
      <Text component="span" fw={600}>
        {state.label}
      </Text>
      {isHere && (
        <Badge tt="none" variant="filled">
          {t('mechanisms:here')}
        </Badge>
      )}
      {isFirst && (
        <Badge tt="none" variant="outline" color="gray">
          {t('mechanisms:first')}
        </Badge>
      )}
      {state.final && (
        <Badge tt="none" variant="outline" color="gray">
          {t('mechanisms:final')}
        </Badge>
      )}
      {counts !== undefined && (
        <Badge tt="none" variant="light">
          {t(counts)}
        </Badge>
      )}
      {state.protects && (
        <Badge tt="none" variant="light">
          {t('mechanisms:protects')}
        </Badge>
      )}
    </Group>
  );
}

function Steps({
  track,
  state,
  clocks,
}: {
  readonly track: Track;
  readonly state: State;
  readonly clocks: readonly Clock[];
}) {
  const { t } = useWords('mechanisms');
  const steps = track.actions.filter(({ from }) => from.includes(state.id));
  if (steps.length === 0) return <Text>{t('mechanisms:noSteps')}</Text>;
  return (
    <Stack component="ul" gap="sm" p={0} m={0}>
      {steps.map((step) => (
        <StepCard key={step.id} step={step} from={state.id} track={track} clocks={clocks} />
      ))}
    </Stack>
  );
}
