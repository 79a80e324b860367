import type { AuditLimits } from './verdict';

/** Time that runs out, and whoever wants to know or to stop it. */
export class Watch {
  private readonly began = performance.now();

  constructor(
    private readonly limits: AuditLimits,
    private readonly parent?: Watch,
  ) {}

  get seconds(): number {
    return (performance.now() - this.began) / 1000;
  }
  /** Seconds that are left. */
  get left(): number {
    return Math.max(0, Math.min(this.limits.seconds - this.seconds, this.parent?.left ?? Infinity));
  }
  isOver(): boolean {
    return this.left <= 0;
  }

  /** @throws what the signal says, where it was given */
  tell(share: number): void {
    (this.parent ?? this).limits.abort?.throwIfAborted();
    this.limits.onProgress?.(share);
  }

  /** A part of the time, for a part of the work. */
  atMost(seconds: number): Watch {
    return new Watch({ seconds }, this);
  }
}
