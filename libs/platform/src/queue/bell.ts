import { BELL, type Queues } from './queues';

/** Rings closer together than this are one ring. */
const HUSH_MS = 25;

/** Says "there is work" after a commit. Losing a ring costs at most a second: the worker polls as well. */
export class Bell {
  private scheduled: NodeJS.Timeout | undefined;

  constructor(private readonly queues: Queues) {}

  ring(): void {
    this.scheduled ??= setTimeout(() => {
      this.scheduled = undefined;
      this.queues
        .queue(BELL)
        .add('work', {}, { removeOnComplete: true, removeOnFail: true, deduplication: { id: 'work' } })
        .catch(() => undefined);
    }, HUSH_MS);
    this.scheduled.unref();
  }
}
