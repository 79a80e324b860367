import { Temporal } from 'temporal-polyfill';

/** Time in code is Temporal: instants for what happened, plain dates and zones for what people read. */
export { Temporal };

export const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;

export const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;

/** For sorting, earliest first. */
export const byTime = (one: Temporal.Instant, other: Temporal.Instant): number =>
  Temporal.Instant.compare(one, other);
