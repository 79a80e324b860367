import type { components } from '../client/schema';

/** An edit of one day, as preview and change both take it. */
export type DayBody = Omit<components['schemas']['ChangeDayBody'], 'ifRevision'>;
