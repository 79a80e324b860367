import { Button, Text } from '@mantine/core';
import { BedDouble, BedSingle, type LucideIcon, Wrench } from 'lucide-react';
import { useWords, type WordKey } from '../language/words';
import { ConfirmAct } from '../parts/ConfirmAct';
import type { Bed, SaidState } from './bed';
import type { BedStateChange } from './use-bed-state';

const ACTS: Readonly<Record<SaidState, readonly [act: WordKey, shape: LucideIcon]>> = {
  free: ['beds:act.free', BedDouble],
  occupied: ['beds:act.occupied', BedSingle],
  'out-of-service': ['beds:act.out', Wrench],
};
/** What mostly comes next, under the thumb; and what is rarer. */
const NEXT: Readonly<Record<SaidState, readonly [mostly: SaidState, rarely: SaidState]>> = {
  free: ['occupied', 'out-of-service'],
  occupied: ['free', 'out-of-service'],
  'out-of-service': ['free', 'occupied'],
};

interface BedActsProps {
  readonly bed: Bed;
  readonly state: BedStateChange;
}

/** What has mostly become of a bed. Of one that a referral keeps, only that the person left. */
export function MainAct({ bed, state }: BedActsProps) {
  const { t } = useWords('beds');
  const { label, hold } = bed;
  if (bed.state === 'held' || hold?.taken === false) return null;
  if (hold === null) return <StateAct {...{ bed, state }} to={NEXT[bed.state][0]} isMain />;
  return (
    <ConfirmAct
      act={t('beds:act.left')}
      aria-label={t('beds:named', { act: t('beds:act.left'), label })}
      leftSection={<BedDouble size={18} aria-hidden />}
      isPending={state.isPending}
      problem={state.problem}
      onAct={(close) => {
        state.change('free');
        close();
      }}
    >
      <Text>{t('beds:act.leftMeans', { label })}</Text>
    </ConfirmAct>
  );
}

/** What rarely becomes of a bed; nothing while a referral keeps it. */
export function RareAct({ bed, state }: BedActsProps) {
  if (bed.state === 'held' || bed.hold !== null) return null;
  return <StateAct {...{ bed, state }} to={NEXT[bed.state][1]} isMain={false} />;
}

interface StateActProps extends BedActsProps {
  readonly to: SaidState;
  readonly isMain: boolean;
}

function StateAct({ bed: { label }, state, to, isMain }: StateActProps) {
  const { t } = useWords('beds');
  const [act, Shape] = ACTS[to];
  return (
    <Button
      variant={isMain ? 'light' : 'subtle'}
      size={isMain ? 'md' : 'sm'}
      px={isMain ? undefined : 'xs'}
      mih={44}
      leftSection={<Shape size={isMain ? 18 : 16} aria-hidden />}
      disabled={state.isPending}
      onClick={() => state.change(to)}
      aria-label={t('beds:named', { act: t(act), label })}
    >
      {t(act)}
    </Button>
  );
}
