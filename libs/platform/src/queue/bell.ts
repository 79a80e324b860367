import { BELL, type Queues } from './queues';

/** Rings closer together than this are one ring. */
const HUSH_MS = 25;
/** A ring that takes longer has not been heard. */
const PATIENCE_MS = 2_000;

/** Says "there is work" after a commit. Losing a ring costs at most a second: the worker polls as well. */
export class Bell {
  private scheduled: NodeJS.Timeout | undefined;
  /** While the queue is away one ring waits for it; more would only pile up. */
  private ringing = false;
  private silent = false;

  /** @param onSilent told once when rings stop reaching the queue, until one reaches it again */
  constructor(
    private readonly queues: Queues,
    private readonly onSilent: (fault: unknown) => void = () => undefined,
  ) {}

  ring(): void {
    this.scheduled ??= setTimeout(() => {
      this.scheduled = undefined;
      if (!this.ringing) void this.add();
    }, HUSH_MS);
    this.scheduled.unref();
  }

  private async add(): Promise<void> {
    this.ringing = true;
    const waiting = setTimeout(() => this.fellSilent(new Error('The queue does not answer.')), PATIENCE_MS);
    waiting.unref();
    const options = { removeOnComplete: true, removeOnFail: true, deduplication: { id: 'work' } };
    try {
      await this.queues.queue(BELL).add('work', {}, options);
      this.silent = false;
    } catch (fault) {
      this.fellSilent(fault);
    } finally {
      clearTimeout(waiting);
      this.ringing = false;
    }
  }

  private fellSilent(fault: unknown): void {
    if (!this.silent) this.onSilent(fault);
    this.silent = true;
  }
}
