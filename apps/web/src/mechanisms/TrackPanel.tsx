import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { StateList } from './StateList';
import { TrackPicture } from './TrackPicture';

interface TrackPanelProps {
  readonly track: components['schemas']['TrackView'];
  readonly clocks: readonly components['schemas']['ClockView'][];
  readonly here: string | undefined;
}

/** A track as a picture, and the same in words below; what is chosen in one is chosen in the other. */
export function TrackPanel({ track, clocks, here }: TrackPanelProps) {
  const { t } = useWords('mechanisms');
  const [chosen, setChosen] = useState(here);
  return (
    <Stack gap="md">
      <Title order={2}>{track.label}</Title>
      <TrackPicture track={track} clocks={clocks} here={here} chosen={chosen} onChoose={setChosen} />
      <Text size="sm" c="dimmed">
        {t('mechanisms:pictureHelp')}
      </Text>
      <StateList track={track} clocks={clocks} here={here} chosen={chosen} onChoose={setChosen} />
    </Stack>
  );
}
