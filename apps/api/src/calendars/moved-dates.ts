import { previewCalendarChange, type WouldMove } from '@panoh/deadlines';
import type { CalendarChange } from '@panoh/directory';
import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

/** The open clocks an edit would move, as far as its author may see them. */
export interface MovedDates {
  readonly count: number;
  /** The nearest first; the first hundred. */
  readonly items: readonly MovedDate[];
}

export interface MovedDate {
  /** @format uuid */
  readonly id: string;
  /** Short code of the clock. */
  readonly code: string;
  readonly caseCode: string | null;
  readonly ownerName: string;
  readonly before: Temporal.Instant;
  readonly after: Temporal.Instant;
}

const SHOWN = 100;

export async function movedDates(
  tx: ReadTx,
  edit: { calendarId: string; change: CalendarChange },
): Promise<MovedDates> {
  const moved = await previewCalendarChange(tx, edit);
  return { count: moved.length, items: await named(tx, moved.slice(0, SHOWN)) };
}

async function named(tx: ReadTx, moved: readonly WouldMove[]): Promise<MovedDate[]> {
  const rows = await tx.sql<{ id: string; ownerName: string; caseCode: string | null }>(
    `SELECT d.id, o.name AS "ownerName", c.code AS "caseCode" FROM deadlines.deadline AS d
     JOIN directory.organisation AS o ON o.id = d.owner_organisation_id
     LEFT JOIN cases.case_file AS c ON c.id = d.case_id WHERE d.id = ANY ($1)`,
    [moved.map(({ id }) => id)],
  );
  const names = new Map(rows.map((row) => [row.id, row]));
  return moved.map(({ id, code, before, after }) => ({
    ...{ id, code, before, after },
    ownerName: names.get(id)?.ownerName ?? '',
    caseCode: names.get(id)?.caseCode ?? null,
  }));
}
