import { type Actor, DomainError, type DomainEvent, Temporal } from '@panoh/kernel';
import type { PoolClient, QueryResult } from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { type Database, toParameters } from '../database/database';
import { beginAs } from './begin';
import { type AuditLine, changeLine, readLine, writeAudit, writeAuditAndOutbox } from './record';
import type { ReadTx, Tx } from './tx';

const ATTEMPTS = 4;
/** Serialization failure, deadlock: the database asks for another try. */
const RETRIED = new Set(['40001', '40P01']);
const PAUSE_MS = 20;

/** The only way to write and the only way to read. */
export class Work {
  constructor(
    private readonly database: Database,
    private readonly onCommitted: () => void = () => undefined,
  ) {}

  /** Runs a change in one transaction; what it records commits with it. The body may run again after a deadlock. */
  async run<Result>(actor: Actor, body: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        let recorded = 0;
        const answer = await this.transaction(actor, async (unit) => {
          const result = await body(unit);
          recorded = await unit.flush();
          return result;
        });
        if (recorded > 0) this.onCommitted();
        return answer;
      } catch (fault) {
        if (attempt >= ATTEMPTS || !RETRIED.has(codeOf(fault))) throw fault;
        await new Promise((resume) => setTimeout(resume, PAUSE_MS * attempt * attempt));
      }
    }
  }

  /**
   * Runs a query as the actor. Whatever it says it has `seen` is in the audit before the caller has the answer.
   * @param purpose why the actor reads, a code of the codebook `read-purpose`
   */
  async read<Result>(actor: Actor, purpose: string, query: (tx: ReadTx) => Promise<Result>): Promise<Result> {
    return this.transaction(actor, async (unit) => {
      const result = await query(unit);
      await unit.flushReads(purpose);
      return result;
    });
  }

  private async transaction<Result>(actor: Actor, body: (unit: Unit) => Promise<Result>): Promise<Result> {
    const client = await this.database.pool.connect();
    let broken: Error | undefined;
    try {
      const begun = (await client.query(beginAs(actor))) as unknown as QueryResult<{
        now: Temporal.Instant;
      }>[];
      const now = begun[1]?.rows[0]?.now;
      if (now === undefined) throw new Error('The database did not tell its time.');
      const result = await body(new Unit(actor, now, client, () => this.database.managerOn(client)));
      await client.query('COMMIT');
      return result;
    } catch (fault) {
      await client.query('ROLLBACK').catch((second: unknown) => {
        broken = second instanceof Error ? second : new Error('rollback failed');
      });
      throw understood(fault);
    } finally {
      // A connection whose transaction could not be ended must never serve the next person.
      client.release(broken);
    }
  }
}

class Unit implements Tx {
  private readonly events: DomainEvent[] = [];
  private readonly reads: AuditLine[] = [];

  constructor(
    readonly actor: Actor,
    readonly now: Temporal.Instant,
    private readonly client: PoolClient,
    private readonly manager: () => EntityManager,
  ) {}

  async sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.client.query(text, toParameters(values));
    return result.rows as Row[];
  }

  async one<Row>(text: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.sql<Row>(text, values))[0];
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager().getRepository(entity);
  }

  seen(subject: { kind: string; id: string; caseId?: string }, fields: readonly string[]): void {
    this.reads.push(readLine(this.actor, this.now, subject, fields));
  }

  record(...events: DomainEvent[]): void {
    for (const event of events) this.refuseFuture(event);
    this.events.push(...events);
  }

  mark(): number {
    return this.events.length;
  }

  forget(mark: number): void {
    this.events.length = mark;
  }

  async deliver(delivery: { kind: string; dedupeKey: string; reference: string }): Promise<void> {
    await this.sql(
      `INSERT INTO panoh.delivery (kind, dedupe_key, reference) VALUES ($1, $2, $3) ON CONFLICT (kind, dedupe_key) DO NOTHING`,
      [delivery.kind, delivery.dedupeKey, delivery.reference],
    );
  }

  /** @returns how many events will wait in the outbox */
  async flush(): Promise<number> {
    const recorded = this.events.length;
    const lines = this.events.map((event) => changeLine(this.actor, this.now, event));
    await writeAuditAndOutbox(this, [...lines, ...this.reads], this.events);
    this.events.length = 0;
    this.reads.length = 0;
    return recorded;
  }

  async flushReads(purpose: string): Promise<void> {
    await writeAudit(
      this,
      this.reads.map((line) => ({ ...line, purpose })),
    );
    this.reads.length = 0;
  }

  private refuseFuture(event: DomainEvent): void {
    if (event.occurredAt !== undefined && Temporal.Instant.compare(event.occurredAt, this.now) > 0)
      throw new DomainError(
        'invalid',
        'TIME.IN_FUTURE',
        'The time you gave lies in the future. Give the time at which it happened.',
      );
  }
}

function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
}

/** A lock that is not given in time is the caller's business to try again; all else stays a fault. */
function understood(fault: unknown): unknown {
  if (codeOf(fault) === '55P03')
    return new DomainError(
      'busy',
      'BUSY',
      'Someone else is changing this right now. Try again in a few seconds.',
    );
  return fault;
}
