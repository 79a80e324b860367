import type { Problem } from '../talk/problem';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** Does again what a bad line broke off: soon at first, then ever later, until it is done or cannot be. */
export class TryAgain {
  private waitMs = FIRST_WAIT_MS;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly act: () => void) {}

  /** @param problem how it ended; undefined when it was done */
  after(problem: Problem | undefined): void {
    this.stop();
    if (problem?.mayRetry !== true) {
      this.waitMs = FIRST_WAIT_MS;
      return;
    }
    this.waiting = setTimeout(this.act, Math.max(this.waitMs, (problem.retryAfterSeconds ?? 0) * 1000));
    this.waitMs = Math.min(2 * this.waitMs, LONGEST_WAIT_MS);
  }

  stop(): void {
    clearTimeout(this.waiting);
  }
}
