import { type Derivation, Temporal } from '@panoh/kernel';
import type { ClockRule, Rung } from '../domain/clock-rule';
import type { Breach, Closure, Deadline, DeadlineState } from '../domain/deadline';
import { nextSweepAt } from '../domain/sweep';

/** Instants inside jsonb are ISO text. */
type Stored<Value> = {
  [Key in keyof Value]: Value[Key] extends Temporal.Instant
    ? string
    : Value[Key] extends Temporal.Instant | null
      ? string | null
      : Value[Key];
};
type StoredClosure = Closure extends infer One ? (One extends Closure ? Stored<One> : never) : never;

export interface DeadlineRow {
  readonly id: string;
  readonly case_id: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly clock: string;
  readonly rule: ClockRule;
  readonly owner_organisation_id: string;
  readonly owner_party: string | null;
  readonly urgency: string | null;
  readonly calendar_id: string | null;
  readonly zone: string;
  readonly starts_at: Temporal.Instant;
  readonly known_at: Temporal.Instant;
  readonly due: Temporal.Instant;
  readonly derivation: Derivation;
  readonly state: DeadlineState;
  readonly breach: Breach | null;
  readonly warnings: readonly string[];
  readonly pauses: readonly Stored<Deadline['pauses'][number]>[];
  readonly told: Rung[];
  readonly acknowledged: Stored<NonNullable<Deadline['acknowledged']>> | null;
  readonly closure: StoredClosure | null;
  readonly revision: number;
}

export const DEADLINE_COLUMNS = `id, case_id, subject_kind, subject_id, clock, rule, owner_organisation_id, owner_party,
  urgency, calendar_id, zone, starts_at, known_at, due, derivation, state, breach, warnings, pauses, told, acknowledged,
  closure, revision`;

/** Spelled out where it selects, so that the partial indexes serve. */
export const OPEN_STATES = `state IN ('running', 'due-soon', 'paused', 'breached', 'breached-before-we-knew')`;

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);

export function deadlineOf(row: DeadlineRow): Deadline {
  const { acknowledged, closure } = row;
  return {
    rule: row.rule,
    zone: row.zone,
    startsAt: row.starts_at,
    knownAt: row.known_at,
    due: row.due,
    derivation: row.derivation,
    state: row.state,
    breach: row.breach,
    warnings: row.warnings.map(instant),
    pauses: row.pauses.map((pause) => ({
      ...pause,
      from: instant(pause.from),
      until: pause.until === null ? null : instant(pause.until),
    })),
    told: row.told,
    acknowledged: acknowledged && { ...acknowledged, at: instant(acknowledged.at) },
    closure: closure && { ...closure, at: instant(closure.at) },
  };
}

/** What an act may change, as one JSON object; `Temporal.Instant` writes itself as ISO text. */
export function changingColumns(deadline: Deadline): Record<string, unknown> {
  const { derivation } = deadline;
  return {
    known_at: deadline.knownAt,
    due: deadline.due,
    local_date: derivation.dueLocal.slice(0, 10),
    derivation,
    tzdata: derivation.tzdata,
    calendar_revision: derivation.calendars[0]?.revision ?? null,
    state: deadline.state,
    breach: deadline.breach,
    warnings: deadline.warnings,
    pauses: deadline.pauses,
    told: deadline.told,
    acknowledged: deadline.acknowledged,
    closure: deadline.closure,
    next_sweep_at: nextSweepAt(deadline),
  };
}
