import { describeFault, type Logger } from '@panoh/platform';

/** One kind of work that waits in the database. */
export interface Round {
  readonly name: string;
  run(): Promise<unknown>;
}

/**
 * Runs the rounds one after another whenever it is woken, and each second without being woken. A round that
 * fails is logged and tried at the next waking: the rows it works on are still there.
 */
export class Rounds {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
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
        try {
          await round.run();
        } catch (fault) {
          this.logger.error(
            { round: round.name, fault: describeFault(fault) },
            'a round failed; it runs again',
          );
        }
      }
    } while (this.again && !this.stopped);
  }
}
