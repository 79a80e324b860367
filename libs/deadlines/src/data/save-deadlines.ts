import { DomainError, type DomainEvent, isAfter, type Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { Deadline } from '../domain/deadline';
import type { DeadlineEvent } from '../domain/deadline-event';
import { changingColumns, type DeadlineRow } from './deadline-row';

export type Placed = Pick<
  DeadlineRow,
  'id' | 'case_id' | 'subject_kind' | 'subject_id' | 'clock' | 'owner_organisation_id' | 'urgency'
>;

export interface Changed {
  readonly row: Placed & Pick<DeadlineRow, 'revision'>;
  readonly deadline: Deadline;
  readonly events: readonly DeadlineEvent[];
}

/** The columns of the table that an act may change, as the recordset below reads them. */
const SHAPE = `id uuid, revision integer, known_at timestamptz, due timestamptz, local_date date, derivation jsonb,
  tzdata text, calendar_revision integer, state text, breach text, warnings jsonb, pauses jsonb, told text[],
  acknowledged jsonb, closure jsonb, next_sweep_at timestamptz`;

const SAVE_DEADLINES = `
  WITH saved AS (
    UPDATE deadlines.deadline AS d SET
      known_at = n.known_at, due = n.due, local_date = n.local_date, derivation = n.derivation, tzdata = n.tzdata,
      calendar_revision = n.calendar_revision, state = n.state, breach = n.breach, warnings = n.warnings,
      pauses = n.pauses, told = n.told, acknowledged = n.acknowledged, closure = n.closure,
      next_sweep_at = n.next_sweep_at, revision = d.revision + 1, changed_at = panoh.now()
    FROM jsonb_to_recordset($1::jsonb) AS n(${SHAPE})
    WHERE d.id = n.id AND d.revision = n.revision RETURNING d.id)
  SELECT panoh.refuse_unless(count(*) = $2, 'DEADLINE.BUSY') FROM saved`;

/**
 * Saves any number of deadlines in one statement that takes each only at the revision it was read at, and
 * records their events in the same commit.
 */
export function saveDeadlines(tx: Tx, changed: readonly Changed[]): void {
  if (changed.length === 0) return;
  const rows = changed.map(({ row, deadline }) => ({
    id: row.id,
    revision: row.revision,
    ...changingColumns(deadline),
  }));
  tx.later({
    text: SAVE_DEADLINES,
    values: [JSON.stringify(rows), rows.length],
    refusal: (code) => (code === 'DEADLINE.BUSY' ? busy() : undefined),
  });
  for (const { row, events } of changed) recordDeadlineEvents(tx, row, events);
}

const busy = (): DomainError =>
  new DomainError(
    'busy',
    'DEADLINE.BUSY',
    'Someone else is changing this deadline. Try again in a few seconds.',
  );

/** A clock may start at a date that is still to come; its arming happens now. */
const startsLater = (type: DeadlineEvent['type'], at: Temporal.Instant, now: Temporal.Instant): boolean =>
  type === 'deadline.armed' && isAfter(at, now);

/** The data says whose deadline of what it is, so that nobody who hears of it has to look for it. */
export function recordDeadlineEvents(tx: Tx, row: Placed, events: readonly DeadlineEvent[]): void {
  tx.record(
    ...events.map(({ type, occurredAt, data }): DomainEvent => ({
      type,
      subject: { kind: 'deadline', id: row.id },
      ...(row.case_id !== null && { caseId: row.case_id }),
      organisationId: row.owner_organisation_id,
      ...(occurredAt !== undefined && !startsLater(type, occurredAt, tx.now) && { occurredAt }),
      data: {
        ...data,
        name: row.clock,
        owner: row.owner_organisation_id,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        urgency: row.urgency,
      },
    })),
  );
}
