import { describeFault, type Logger } from '@panoh/platform';

const FAILURES_A_LINE = 60;

/** One kind of work that waits in the database. */
export interface Round {
  readonly name: string;
  /** @param goesOn says no when the program is asked to end: long work stops after its next step */
  run(goesOn: () => boolean): Promise<unknown>;
}

/**
 * Runs the rounds one after another whenever it is woken, and each second without being woken. A round that
 * fails is logged and tried at the next waking: the rows it works on are still there.
 */
export class Rounds {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  /** Round → how often it has failed since it last worked. */
  private readonly failures = new Map<string, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly all: readonly Round[],
    private readonly logger: Logger,
    pollMs: number,
  ) {
    this.timer = setInterval(() => void this.wake(), pollMs);
  }

  wake(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    if (this.running !== undefined) {
      this.again = true;
      return this.running;
    }
    this.running = this.runAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async runAll(): Promise<void> {
    do {
      this.again = false;
      for (const round of this.all) {
        if (this.stopped) return;
        try {
          await round.run(() => !this.stopped);
          this.worksAgain(round);
        } catch (fault) {
          this.failed(round, fault);
        }
      }
    } while (this.isWokenAgain());
  }

  private isWokenAgain(): boolean {
    return this.again && !this.stopped;
  }

  /** An hour without a database is one matter, not thousands of lines. */
  private failed(round: Round, fault: unknown): void {
    const times = (this.failures.get(round.name) ?? 0) + 1;
    this.failures.set(round.name, times);
    if (times % FAILURES_A_LINE === 1)
      this.logger.error(
        { round: round.name, times, fault: describeFault(fault) },
        'a round failed; it runs again',
      );
  }

  private worksAgain(round: Round): void {
    const times = this.failures.get(round.name);
    if (times === undefined) return;
    this.failures.delete(round.name);
    this.logger.info({ round: round.name, times }, 'a round works again');
  }
}
