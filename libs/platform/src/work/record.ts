import type { Actor, DomainEvent, Temporal } from '@panoh/kernel';
import type { Statement } from './statement';

/** One audit row: ids and catalogue ids only. */
export interface AuditLine {
  readonly type: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly case_id: string | null;
  readonly organisation_id: string | null;
  readonly membership_id: string | null;
  readonly actor: string;
  readonly cause: string | null;
  readonly purpose: string | null;
  readonly fields: readonly string[];
  readonly occurred_at: string;
}

export function changeLine(actor: Actor, now: Temporal.Instant, event: DomainEvent): AuditLine {
  return {
    ...whoActs(actor, event.organisationId),
    type: event.type,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    case_id: event.caseId ?? null,
    purpose: event.purpose ?? null,
    fields: event.fields ?? [],
    occurred_at: (event.occurredAt ?? now).toString(),
  };
}

export function readLine(
  actor: Actor,
  now: Temporal.Instant,
  subject: { kind: string; id: string; caseId?: string },
  fields: readonly string[],
): AuditLine {
  return {
    ...whoActs(actor),
    type: `${subject.kind}.read`,
    subject_kind: subject.kind,
    subject_id: subject.id,
    case_id: subject.caseId ?? null,
    purpose: null,
    fields,
    occurred_at: now.toString(),
  };
}

function whoActs(
  actor: Actor,
  organisationId?: string,
): Pick<AuditLine, 'organisation_id' | 'membership_id' | 'actor' | 'cause'> {
  switch (actor.kind) {
    case 'member':
      return {
        organisation_id: actor.organisationId,
        membership_id: actor.membershipId,
        actor: 'member',
        cause: null,
      };
    case 'system':
      return {
        organisation_id: organisationId ?? null,
        membership_id: null,
        actor: actor.program,
        cause: actor.cause,
      };
    case 'visitor':
      return {
        organisation_id: organisationId ?? null,
        membership_id: null,
        actor: 'visitor',
        cause: actor.page,
      };
  }
}

const AUDIT_COLUMNS =
  'type, subject_kind, subject_id, case_id, organisation_id, membership_id, actor, cause, purpose, fields, occurred_at';
const AUDIT_ROWS = `SELECT ${AUDIT_COLUMNS} FROM jsonb_to_recordset($1::jsonb) AS line(
  type text, subject_kind text, subject_id uuid, case_id uuid, organisation_id uuid, membership_id uuid,
  actor text, cause text, purpose text, fields text[], occurred_at timestamptz)`;
const WRITE_AUDIT = `INSERT INTO panoh.audit_entry (${AUDIT_COLUMNS}) ${AUDIT_ROWS}`;
const WRITE_BOTH = `
  WITH audit AS (${WRITE_AUDIT})
  INSERT INTO panoh.outbox (type, subject_kind, subject_id, case_id, organisation_id, membership_id, data, occurred_at)
  SELECT type, subject_kind, subject_id, case_id, organisation_id, membership_id, coalesce(data, '{}'), occurred_at
  FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (
    type text, subject_kind text, subject_id uuid, case_id uuid, organisation_id uuid, membership_id uuid,
    data jsonb, occurred_at timestamptz)) WITH ORDINALITY AS
    event(type, subject_kind, subject_id, case_id, organisation_id, membership_id, data, occurred_at, ordinal)
  ORDER BY ordinal`;

/**
 * One statement for both, so that no change can have one without the other.
 * @param lines those of the events, in their order, and then any others
 */
export function auditAndOutbox(
  actor: Actor,
  lines: readonly AuditLine[],
  events: readonly DomainEvent[],
): Statement[] {
  if (events.length === 0) return auditOf(lines);
  const rows = events.map((event, place) => ({
    type: event.type,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    case_id: event.caseId ?? null,
    organisation_id: event.organisationId ?? (actor.kind === 'member' ? actor.organisationId : null),
    membership_id: actor.kind === 'member' ? actor.membershipId : null,
    data: event.data ?? {},
    occurred_at: lines[place]?.occurred_at,
  }));
  return [{ text: WRITE_BOTH, values: [JSON.stringify(lines), JSON.stringify(rows)] }];
}

export const auditOf = (lines: readonly AuditLine[]): Statement[] =>
  lines.length === 0 ? [] : [{ text: WRITE_AUDIT, values: [JSON.stringify(lines)] }];
