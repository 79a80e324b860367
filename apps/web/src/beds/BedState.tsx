import { Badge } from '@mantine/core';
import { BedDouble, BedSingle, Bookmark, type LucideIcon, Wrench } from 'lucide-react';
import { useWords, type WordKey } from '../language/words';
import type { BedStanding } from './bed';

interface Look {
  readonly words: WordKey;
  readonly shape: LucideIcon;
  readonly variant: 'filled' | 'light' | 'outline';
  readonly colour?: string;
}

const LOOKS: Readonly<Record<BedStanding, Look>> = {
  free: { words: 'beds:state.free', shape: BedDouble, variant: 'filled' },
  held: { words: 'beds:state.held', shape: Bookmark, variant: 'light', colour: 'warn' },
  occupied: { words: 'beds:state.occupied', shape: BedSingle, variant: 'light', colour: 'gray' },
  'out-of-service': { words: 'beds:state.out', shape: Wrench, variant: 'outline', colour: 'gray' },
};

/** How a bed stands: a shape and a word. */
export function BedState({ state }: { readonly state: BedStanding }) {
  const { t } = useWords('beds');
  const { words, shape: Shape, variant, colour } = LOOKS[state];
  return (
    <Badge variant={variant} color={colour} size="lg" tt="none" leftSection={<Shape size={15} aria-hidden />}>
      {t(words)}
    </Badge>
  );
}
