/** Work this long without a pause is not noticed by what else runs in the process. */
const WITHOUT_PAUSE_MS = 12;

/** How much time there is, and whether the work is still wanted. */
export class Pace {
  private readonly began = performance.now();
  private paused = this.began;

  constructor(
    private readonly limit: number,
    private readonly abort: AbortSignal | undefined,
  ) {}

  /** Seconds since the beginning. */
  get spent(): number {
    return (performance.now() - this.began) / 1000;
  }

  /** Seconds that are left. */
  get left(): number {
    return Math.max(0, this.limit - this.spent);
  }

  /**
   * To be awaited often: lets others have their turn now and then.
   * @throws the signal's reason once it is aborted
   */
  async step(): Promise<void> {
    if (performance.now() - this.paused < WITHOUT_PAUSE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.paused = performance.now();
    this.abort?.throwIfAborted();
  }
}
