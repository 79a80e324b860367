import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { OPEN_STATES } from '../data/deadline-row';
import { GROUP, readersHorizon } from './grouping';

/** The open clocks of one kind at one organisation, counted by when they run out. */
export interface BoardCell {
  /** @format uuid */
  readonly organisationId: string;
  readonly name: string;
  readonly type: string;
  readonly region: string | null;
  /** The clock's name in its mechanism. */
  readonly clock: string;
  readonly breached: number;
  /** Of the breached: nobody has taken them in hand yet. */
  readonly untaken: number;
  /** Of the breached: somebody above the owner has been told. */
  readonly escalated: number;
  readonly today: number;
  readonly thisWeek: number;
  readonly later: number;
  readonly paused: number;
  readonly oldestDue: Temporal.Instant;
}

/**
 * Every open clock the reader may see, counted: a cell per organisation and clock, so that a screen adds up
 * either way without asking again. The longest overdue stands first.
 */
export async function clockBoard(tx: ReadTx): Promise<BoardCell[]> {
  const { endOfToday, endOfWeek } = await readersHorizon(tx);
  return tx.sql<BoardCell>(
    `WITH open AS (
       SELECT d.owner_organisation_id, d.clock, d.due, d.told, d.acknowledged, ${GROUP} AS "group"
       FROM deadlines.deadline AS d WHERE d.${OPEN_STATES})
     SELECT o.id AS "organisationId", o.name, o.type, o.region, open.clock,
       count(*) FILTER (WHERE "group" = 'breached')::integer AS breached,
       count(*) FILTER (WHERE "group" = 'breached' AND open.acknowledged IS NULL)::integer AS untaken,
       count(*) FILTER (WHERE "group" = 'breached' AND open.told && '{superior,territorial-secretary,national-coordinator}')::integer
         AS escalated,
       count(*) FILTER (WHERE "group" = 'today')::integer AS today,
       count(*) FILTER (WHERE "group" = 'this-week')::integer AS "thisWeek",
       count(*) FILTER (WHERE "group" = 'later')::integer AS later,
       count(*) FILTER (WHERE "group" = 'paused')::integer AS paused,
       min(open.due) AS "oldestDue"
     FROM open JOIN directory.organisation AS o ON o.id = open.owner_organisation_id
     GROUP BY o.id, o.name, o.type, o.region, open.clock
     ORDER BY min(open.due), o.name, open.clock`,
    [endOfToday, endOfWeek],
  );
}
