import { randomUUID } from 'node:crypto';
import type { Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { changingColumns } from '../data/deadline-row';
import type { OpenClocks } from '../data/open-clocks';
import { recordDeadlineEvents } from '../data/save-deadlines';
import { arm } from '../domain/arm';
import type { ClockRule } from '../domain/clock-rule';
import { countingOf, type Days } from '../queries/counting';

export interface Subject {
  readonly kind: string;
  readonly id: string;
}

export interface ArmedClock {
  /** Whose matter; a clock outside any case (a complaint about the house) has none. */
  readonly caseId?: string;
  /** What the clock waits for something to happen to: the case, a referral, a bed hold. */
  readonly subject: Subject;
  /** The clock's name in its mechanism. */
  readonly clock: string;
  readonly rule: ClockRule;
  /** When the event that starts it happened, not when it was recorded. */
  readonly startsAt: Temporal.Instant;
  readonly ownerOrganisationId: string;
  readonly ownerParty?: string;
  /** Whose days count where they are not the owner's: between two countries the receiver's. */
  readonly countedBy?: string;
  readonly urgency?: string;
  /** Where what it waits for is known to have happened already. */
  readonly metAt?: Temporal.Instant;
  /** Zone and calendar of whose days count, where they were read already. */
  readonly days?: Days;
  /** The open clocks of the subject, where they were read already. */
  readonly among?: OpenClocks;
}

/**
 * Starts a clock. One armed late is judged at once: met, running, or breached before we knew of it.
 * @returns the deadline's id
 */
export async function armDeadline(tx: Tx, input: ArmedClock): Promise<string> {
  const { rule, startsAt, metAt } = input;
  const { zone, calendarId, calendars } = await countingOf(
    tx,
    input.countedBy ?? input.ownerOrganisationId,
    rule,
    input.days,
  );
  const { deadline, events } = arm({ rule, occurredAt: startsAt, now: tx.now, zone, calendars, metAt });
  const { limit } = rule;
  const columns = {
    id: randomUUID(),
    case_id: input.caseId ?? null,
    subject_kind: input.subject.kind,
    subject_id: input.subject.id,
    clock: input.clock,
    code: rule.code,
    rule,
    unit: limit.unit,
    amount: limit.unit === 'date' ? null : limit.amount,
    source: rule.source,
    confidence: rule.confidence,
    owner_organisation_id: input.ownerOrganisationId,
    owner_party: input.ownerParty ?? null,
    armed_by: tx.actor.kind === 'member' ? tx.actor.organisationId : null,
    urgency: input.urgency ?? null,
    calendar_id: calendarId,
    zone,
    starts_at: startsAt,
    ...changingColumns(deadline),
    revision: 1,
    recorded_at: tx.now,
    changed_at: tx.now,
  };
  const names = Object.keys(columns).join(', ');
  tx.later({
    text: `INSERT INTO deadlines.deadline (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::deadlines.deadline, $1::jsonb)`,
    values: [JSON.stringify(columns)],
  });
  input.among?.forget();
  recordDeadlineEvents(tx, columns, events);
  return columns.id;
}
