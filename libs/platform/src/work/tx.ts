import type { Actor, DomainEvent, Temporal } from '@panoh/kernel';
import type { EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Statement, Write } from './statement';

/** What a query may use: statements inside one transaction that carries the actor to PostgreSQL. */
export interface ReadTx {
  readonly actor: Actor;
  /** The one clock: read once per transaction from `panoh.now()`. */
  readonly now: Temporal.Instant;
  /** Rows as node-pg gives them: timestamptz as Temporal.Instant, date as text, bigint as text. */
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  one<Row>(text: string, values?: readonly unknown[]): Promise<Row | undefined>;
  /** Several questions in one round trip, answered in their order; each sees what was committed until it is worked. */
  together(questions: readonly Statement[]): Promise<unknown[][]>;
  /**
   * What a COPY … TO STDOUT gives, block by block as it comes; the next one is asked for when this one is taken. The
   * text carries no values of anybody.
   */
  copy(text: string, take: (block: Buffer) => Promise<void>): Promise<void>;
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity>;
  /**
   * Tells the audit that a person's data was read. The row commits before the answer leaves.
   * @param fields catalogue ids, or categories, of what was opened
   */
  seen(subject: { kind: string; id: string; caseId?: string }, fields: readonly string[]): void;
}

/** What a command may use besides: telling what happened. */
export interface Tx extends ReadTx {
  /** One list becomes the audit rows and the outbox rows of this commit. */
  record(...events: DomainEvent[]): void;
  /**
   * Writes without waiting: the statement goes out before the next question, in one message with it, or with the
   * commit. What it refuses is thrown there, and nothing of the change is kept: whoever catches it has only a
   * savepoint to go back to.
   */
  later(write: Write): void;
  /** Waits until what was to be written `later` is, where its refusal must be heard before anything else is done. */
  written(): Promise<void>;
  /**
   * An act on the outside, worked by a delivery job at least once after the commit.
   * @param dedupeKey the same act never makes a second row
   */
  deliver(delivery: { kind: string; dedupeKey: string; reference: string }): Promise<void>;
  /**
   * Where the list of recorded events stands now, just after a savepoint; `forget`, called before the savepoint is
   * undone, drops what came after it: events, and writes that have not gone out.
   */
  mark(): number;
  forget(mark: number): void;
}

export type { Statement, Write } from './statement';
