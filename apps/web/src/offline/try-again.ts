import type { Problem } from '../talk/problem';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** However long an answer asks us to wait. */
const LONGEST_PATIENCE_MS = 600_000;

/** Does again what a bad line broke off: soon at first, then ever later, until it is done or cannot be. */
export class TryAgain {
  private waitMs = FIRST_WAIT_MS;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly act: () => void) {}

  /** @param problem how it ended; undefined when it was done */
  after(problem: Problem | undefined): void {
    if (problem?.mayRetry !== true) {
      this.forget();
      return;
    }
    clearTimeout(this.waiting);
    const told = Math.min((problem.retryAfterSeconds ?? 0) * 1000, LONGEST_PATIENCE_MS);
    this.waiting = setTimeout(this.act, Math.max(this.waitMs, told));
    this.waitMs = Math.min(2 * this.waitMs, LONGEST_WAIT_MS);
  }

  /** Nothing is tried again; what comes next begins anew. */
  forget(): void {
    clearTimeout(this.waiting);
    this.waitMs = FIRST_WAIT_MS;
  }
}
