import { List, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Cited } from './Cited';
import { useClockLength } from './clock-length';
import classes from './clock-list.module.css';
import { useTriggerWords } from './trigger-words';

type Clock = components['schemas']['ClockView'];

/** The clocks of the mechanism: how long, whose, by what they start and end, what running out brings. */
export function ClockList({ clocks }: { readonly clocks: readonly Clock[] }) {
  // A link from a date leads to its clock, which is there only once the answer is.
  useEffect(() => {
    void document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
      {clocks.map((clock) => (
        <ClockCard key={clock.id} clock={clock} />
      ))}
    </SimpleGrid>
  );
}

function ClockCard({ clock }: { readonly clock: Clock }) {
  const { t } = useWords('mechanisms');
  const length = useClockLength();
  const trigger = useTriggerWords();
  const { codes, owner, expiry } = clock;
  const list = (all: Clock['starts']): string => all.map(trigger).join('; ');
  return (
    <Paper component="li" withBorder p="md" id={`clock-${clock.id}`} className={classes['card']}>
      <Title order={3}>{clock.label}</Title>
      <Text fw={600}>{length(clock)}</Text>
      <Text size="sm" c="dimmed">
        {codes.join(', ')}
      </Text>
      <List size="sm" mt="xs" spacing={2}>
        <List.Item>{t('mechanisms:clock.owner', { who: owner.label })}</List.Item>
        <List.Item>{t('mechanisms:clock.starts', { when: list(clock.starts) })}</List.Item>
        {clock.stops.length > 0 && (
          <List.Item>{t('mechanisms:clock.stops', { when: list(clock.stops) })}</List.Item>
        )}
        {clock.cancels.length > 0 && (
          <List.Item>{t('mechanisms:clock.cancels', { when: list(clock.cancels) })}</List.Item>
        )}
        {expiry !== null && (
          <List.Item>
            {t('mechanisms:clock.expiry', {
              effect: expiry.effect.label,
              who: expiry.tell.map(({ label }) => label).join(', '),
            })}
          </List.Item>
        )}
        {clock.pausable && <List.Item>{t('mechanisms:clock.pausable')}</List.Item>}
      </List>
      <Cited cited={clock.source} />
    </Paper>
  );
}
