import { Badge } from '@mantine/core';
import { Check, CircleDashed, Clock, type LucideIcon, Truck, X } from 'lucide-react';
import { useLawWords } from './law-words';

/** A shape beside the word, so that nothing hangs on the colour. */
const SHAPES: Readonly<Record<string, LucideIcon>> = {
  sent: Clock,
  delivered: Clock,
  accepted: Check,
  'accepted-with-conditions': Check,
  'in-transit': Truck,
  active: Check,
  'handed-over': Check,
  'feedback-given': Check,
  declined: X,
  expired: X,
  recalled: X,
};

/** Where a case or a referral stands in a track. */
export function StateChip({ track, state }: { readonly track: string; readonly state: string }) {
  const say = useLawWords();
  const Shape = SHAPES[state] ?? CircleDashed;
  return (
    <Badge variant="light" size="lg" tt="none" leftSection={<Shape size={14} aria-hidden />}>
      {say(`states/${track}`, state)}
    </Badge>
  );
}
