import type { components } from '../client/schema';
import type { WordKey } from '../language/words';

type Attack = NonNullable<components['schemas']['ReleaseRefusal']['attack']>;

/** How somebody outside would have found a hidden number: what it is called, and how it goes. */
export const ATTACKS = {
  subtraction: ['releases:attack.subtraction', 'releases:attack.subtraction.how'],
  bounds: ['releases:attack.bounds', 'releases:attack.bounds.how'],
  'linked-tables': ['releases:attack.linked', 'releases:attack.linked.how'],
  filters: ['releases:attack.filters', 'releases:attack.filters.how'],
  'shifted-bands': ['releases:attack.bands', 'releases:attack.bands.how'],
  areas: ['releases:attack.areas', 'releases:attack.areas.how'],
  'successive-dates': ['releases:attack.dates', 'releases:attack.dates.how'],
  undecided: ['releases:attack.undecided', 'releases:attack.undecided.how'],
} as const satisfies Record<Attack, readonly [WordKey, WordKey]>;
