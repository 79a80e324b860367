import { List, Paper, Text } from '@mantine/core';
import type { components } from '../client/schema';
import { useWords, type WordKey } from '../language/words';
import { Cited } from './Cited';
import { useClockLength } from './clock-length';

type Action = components['schemas']['ActionView'];
type Track = components['schemas']['TrackView'];
type Clock = components['schemas']['ClockView'];
type Move = Action['clocks'][number]['move'];

const MOVES = {
  arm: 'mechanisms:move.arm',
  met: 'mechanisms:move.met',
  cancelled: 'mechanisms:move.cancelled',
  pause: 'mechanisms:move.pause',
  resume: 'mechanisms:move.resume',
} as const satisfies Record<Move, WordKey>;

interface StepCardProps {
  readonly step: Action;
  readonly from: string;
  readonly track: Track;
  readonly clocks: readonly Clock[];
}

/** One step: where it leads, who takes it, what must be so, what it does to clocks, and what it rests on. */
export function StepCard({ step, from, track, clocks }: StepCardProps) {
  const { t } = useWords('mechanisms');
  const length = useClockLength();
  const target = track.states.find(({ id }) => id === step.to);
  const names = (all: readonly { readonly label: string }[]): string =>
    all.map(({ label }) => label).join(', ');
  const moves = step.clocks.filter((move) => move.from === from);
  return (
    <Paper component="li" withBorder p="sm">
      <Text fw={600}>
        {target === undefined
          ? t('mechanisms:step.stays', { step: step.label })
          : t('mechanisms:step.leads', { step: step.label, state: target.label })}
      </Text>
      <List size="sm" mt={4} spacing={2}>
        <List.Item>{t('mechanisms:step.by', { who: names(step.by) })}</List.Item>
        {step.when.map(({ id, label, negated }) => (
          <List.Item key={id}>
            {negated
              ? t('mechanisms:step.unless', { what: label })
              : t('mechanisms:step.when', { what: label })}
          </List.Item>
        ))}
        {step.needs.length > 0 && (
          <List.Item>{t('mechanisms:step.needs', { what: names(step.needs) })}</List.Item>
        )}
        {step.reasons.length > 0 && (
          <List.Item>{t('mechanisms:step.reasons', { what: names(step.reasons) })}</List.Item>
        )}
        {step.notBefore.length > 0 && (
          <List.Item>{t('mechanisms:step.notBefore', { what: names(step.notBefore) })}</List.Item>
        )}
        {step.tell.length > 0 && (
          <List.Item>{t('mechanisms:step.tell', { who: names(step.tell) })}</List.Item>
        )}
        {moves.map(({ clock, move }) => (
          <List.Item key={`${clock.id} ${move}`}>
            {t(MOVES[move], { clock: clock.label, length: length(clocks.find(({ id }) => id === clock.id)) })}
          </List.Item>
        ))}
      </List>
      {step.source !== null && <Cited cited={step.source} />}
    </Paper>
  );
}
