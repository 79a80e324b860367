import type { Confidence, Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { OPEN_STATES } from '../data/deadline-row';
import type { DeadlineState } from '../domain/deadline';
import type { DeadlineGroup } from '../domain/group';
import { GROUP, readersHorizon } from './grouping';

/** A clock with the rule it comes from. */
export interface DeadlineView {
  readonly id: string;
  readonly caseId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The clock's name in its mechanism, and its short code. */
  readonly clock: string;
  readonly code: string;
  /** `24h`, `5wd`, or a date. */
  readonly limit: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly state: DeadlineState;
  readonly group: DeadlineGroup;
  readonly urgency: string | null;
  readonly ownerOrganisationId: string;
  readonly ownerName: string;
  readonly startsAt: Temporal.Instant;
  readonly due: Temporal.Instant;
  readonly localDate: string;
  readonly zone: string;
  readonly pausable: boolean;
  readonly told: readonly string[];
  readonly acknowledgedAt: Temporal.Instant | null;
  readonly revision: number;
}

export interface DeadlineFilter {
  /** Only clocks this organisation owns; without it all the reader may see. */
  readonly ownerOrganisationId?: string;
  readonly caseId?: string;
  readonly group?: DeadlineGroup;
  /** Its name in the mechanism. */
  readonly clock?: string;
  /** Of the organisation that owns it. */
  readonly region?: string;
  /** Without the clocks whose date somebody gave: a birthday, a day of arrival. */
  readonly onlyCounted?: boolean;
  /** Id of the last deadline of the page before. */
  readonly after?: string;
  readonly limit: number;
}

const VIEW = `SELECT d.id, d.case_id AS "caseId", d.subject_kind AS "subjectKind", d.subject_id AS "subjectId", d.clock, d.code,
    d.derivation->>'limit' AS "limit", d.source, d.confidence, d.state, ${GROUP} AS "group", d.urgency,
    d.owner_organisation_id AS "ownerOrganisationId", o.name AS "ownerName", d.starts_at AS "startsAt", d.due,
    d.local_date AS "localDate", d.zone, coalesce((d.rule->>'pausable')::boolean, false) AND d.unit <> 'date' AS pausable,
    d.told, (d.acknowledged->>'at')::timestamptz AS "acknowledgedAt", d.revision
  FROM deadlines.deadline AS d JOIN directory.organisation AS o ON o.id = d.owner_organisation_id`;

/** Open clocks, the longest overdue first. */
export async function listDeadlines(tx: ReadTx, filter: DeadlineFilter): Promise<DeadlineView[]> {
  const { endOfToday, endOfWeek } = await readersHorizon(tx);
  const { ownerOrganisationId, caseId, group, clock, region, onlyCounted, after, limit } = filter;
  return tx.sql<DeadlineView>(
    `${VIEW} WHERE d.${OPEN_STATES} AND ($3::text IS NULL OR $3 = ${GROUP})
       AND ($4::uuid IS NULL OR d.owner_organisation_id = $4) AND ($5::uuid IS NULL OR d.case_id = $5)
       AND ($6::uuid IS NULL OR (d.due, d.id) > (SELECT l.due, l.id FROM deadlines.deadline AS l WHERE l.id = $6))
       AND ($7::text IS NULL OR d.clock = $7) AND ($8::text IS NULL OR o.region = $8)
       AND (d.unit <> 'date' OR NOT $9)
     ORDER BY d.due, d.id LIMIT $10`,
    [
      ...[endOfToday, endOfWeek, group ?? null, ownerOrganisationId ?? null, caseId ?? null, after ?? null],
      ...[clock ?? null, region ?? null, onlyCounted ?? false, limit],
    ],
  );
}
