import type { components } from '../client/schema';
import type { WordKey } from '../language/words';

export type Clock = components['schemas']['DeadlineAnswer'];

/** In the order in which a person looks at them. */
export const CLOCK_GROUPS = {
  breached: 'clocks:group.breached',
  today: 'clocks:group.today',
  'this-week': 'clocks:group.this-week',
  later: 'clocks:group.later',
  paused: 'clocks:group.paused',
} as const satisfies Record<string, WordKey>;

export type GroupName = keyof typeof CLOCK_GROUPS;

/** Who was told of a breach, from the nearest upwards. */
export const RUNGS = {
  owner: 'clocks:rung.owner',
  superior: 'clocks:rung.superior',
  'territorial-secretary': 'clocks:rung.territorial-secretary',
  'national-coordinator': 'clocks:rung.national-coordinator',
} as const satisfies Record<string, WordKey>;
