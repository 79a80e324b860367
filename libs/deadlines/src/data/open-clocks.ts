import type { Statement } from '@panoh/platform';
import type { DeadlineRow } from './deadline-row';
import { LOCK_OPEN } from './lock-deadlines';

/** The question to ask together with what the clocks belong to; its rows make an `OpenClocks`. */
export const lockOpenClocks = (subject: { readonly kind: string; readonly id: string }): Statement => ({
  text: LOCK_OPEN,
  values: [subject.id, subject.kind, null],
});

/** All open clocks of one thing as they were read under lock with it: whoever moves them asks nothing more. */
export class OpenClocks {
  private rows: DeadlineRow[] | undefined;

  constructor(
    readonly subjectId: string,
    rows: readonly unknown[],
  ) {
    this.rows = rows as DeadlineRow[];
  }

  /** Those that are about to be closed, and are open no more; undefined: read them again. */
  take(clock?: string): DeadlineRow[] | undefined {
    const isTaken = (row: DeadlineRow): boolean => clock === undefined || row.clock === clock;
    const taken = this.rows?.filter(isTaken);
    this.rows = this.rows?.filter((row) => !isTaken(row));
    return taken;
  }

  /** One was armed meanwhile: what was read is not all any more. */
  forget(): void {
    this.rows = undefined;
  }
}
