import { Badge } from '@mantine/core';
import {
  Check,
  CircleDashed,
  Eye,
  LoaderCircle,
  type LucideIcon,
  ShieldX,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { useWords, type WordKey } from '../language/words';
import type { ReleaseState } from './release';

const STATES = {
  waiting: ['releases:state.waiting', CircleDashed],
  working: ['releases:state.working', LoaderCircle],
  ready: ['releases:state.ready', Eye],
  refused: ['releases:state.refused', ShieldX],
  released: ['releases:state.released', Check],
  withdrawn: ['releases:state.withdrawn', Undo2],
  failed: ['releases:state.failed', TriangleAlert],
} as const satisfies Record<ReleaseState, readonly [WordKey, LucideIcon]>;

/** How far a publication is; a shape beside the word. */
export function ReleaseStateChip({ state }: { readonly state: ReleaseState }) {
  const { t } = useWords('releases');
  const [words, Shape] = STATES[state];
  return (
    <Badge
      size="lg"
      tt="none"
      variant={state === 'released' ? 'filled' : 'light'}
      color={state === 'refused' || state === 'failed' ? 'warn' : 'harbour'}
      leftSection={<Shape size={14} aria-hidden />}
    >
      {t(words)}
    </Badge>
  );
}
