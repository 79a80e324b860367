import type { ReadTx } from '@panoh/platform';
import { OPEN_STATES } from '../data/deadline-row';
import { DEADLINE_GROUPS, type DeadlineGroup } from '../domain/group';
import { GROUP, readersHorizon } from './grouping';

export type DeadlineCounts = Readonly<Record<DeadlineGroup, number>>;

/** How many open clocks stand in each group: of one organisation, or all that the reader may see. */
export async function countDeadlines(
  tx: ReadTx,
  { ownerOrganisationId }: { ownerOrganisationId?: string } = {},
): Promise<DeadlineCounts> {
  const { endOfToday, endOfWeek } = await readersHorizon(tx);
  const rows = await tx.sql<{ group: DeadlineGroup; count: number }>(
    `SELECT ${GROUP} AS "group", count(*)::integer AS count FROM deadlines.deadline AS d
     WHERE d.${OPEN_STATES} AND ($3::uuid IS NULL OR d.owner_organisation_id = $3) GROUP BY 1`,
    [endOfToday, endOfWeek, ownerOrganisationId ?? null],
  );
  const counted = new Map(rows.map(({ group, count }) => [group, count]));
  return Object.fromEntries(DEADLINE_GROUPS.map((group) => [group, counted.get(group) ?? 0])) as Record<
    DeadlineGroup,
    number
  >;
}
