import { Temporal } from './temporal';

/**
 * The process's own clock: the one place that asks the machine for the time. Sessions, rate limits and
 * logs may use it; decisions use `tx.now`, which the database reads once per transaction.
 */
export const processNow = (): Temporal.Instant => Temporal.Now.instant();

interface Runtime {
  readonly process?: { readonly versions?: { readonly tz?: string } };
}

/**
 * Version of the zone rules in use (`2025c`). Neither Intl nor Temporal can tell; Node does, and where
 * nobody does (a browser) the answer says so instead of guessing.
 */
export const tzdataVersion = (): string => (globalThis as Runtime).process?.versions?.tz ?? 'unknown';
