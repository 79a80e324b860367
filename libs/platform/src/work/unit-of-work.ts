import { type Actor, DomainError, type DomainEvent, Temporal } from '@panoh/kernel';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { away, isAway, unlessAway } from '../database/away';
import { type Database, toParameters } from '../database/database';
import { statementName } from '../database/statement-names';
import { beginAs } from './begin';
import { Foretold } from './foretold';
import { type Asked, Pipeline } from './pipeline';
import { auditAndOutbox, type AuditLine, auditOf, changeLine, readLine } from './record';
import type { Statement, Write } from './statement';
import { TryAgain } from './try-again';
import type { ReadTx, Tx } from './tx';

export { StreamedRead } from './streamed-read';
export { TryAgain };

const ATTEMPTS = 4;
/** Serialization failure, deadlock: the database asks for another try; `TryAgain`: the change itself does. */
const RETRIED = new Set(['40001', '40P01', 'TRY_AGAIN']);
const PAUSE_MS = 20;

/** The only way to write and the only way to read. */
export class Work {
  constructor(
    private readonly database: Database,
    private readonly onCommitted: () => void = () => undefined,
  ) {}

  /**
   * Runs a change in one transaction; what it records commits with it. The body may run again after a deadlock and
   * where it asks for it by `TryAgain`.
   * @param first what the body is known to ask first, by `together`: it then travels with BEGIN
   */
  async run<Result>(
    actor: Actor,
    body: (tx: Tx) => Promise<Result>,
    first: readonly Statement[] = [],
  ): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        let recorded = 0;
        const answer = await this.transaction(actor, first, async (unit) => {
          const result = await body(unit);
          recorded = unit.flush();
          return result;
        });
        if (recorded > 0) this.onCommitted();
        return answer;
      } catch (fault) {
        if (!RETRIED.has(codeOf(fault))) throw fault;
        if (attempt >= ATTEMPTS) throw fault instanceof TryAgain ? fault.cause : fault;
        await new Promise((resume) => setTimeout(resume, PAUSE_MS * attempt * attempt));
      }
    }
  }

  /**
   * Runs a query as the actor. Whatever it says it has `seen` is in the audit before the caller has the answer.
   * @param purpose why the actor reads, a code of the codebook `read-purpose`
   */
  async read<Result>(actor: Actor, purpose: string, query: (tx: ReadTx) => Promise<Result>): Promise<Result> {
    return this.transaction(actor, [], async (unit) => {
      const result = await query(unit);
      unit.flushReads(purpose);
      return result;
    });
  }

  private async transaction<Result>(
    actor: Actor,
    first: readonly Statement[],
    body: (unit: Unit) => Promise<Result>,
  ): Promise<Result> {
    const client = await unlessAway(this.database.pool.connect());
    let broken: Error | undefined;
    try {
      const [, clock, ...answers] = await new Pipeline([...beginAs(actor), ...first]).on(client);
      const now = clock?.[0]?.['now'] as Temporal.Instant | undefined;
      if (now === undefined) throw new Error('The database did not tell its time.');
      const told = new Foretold(first, answers);
      const unit = new Unit(actor, now, client, told, () => this.database.managerOn(client));
      const result = await body(unit);
      await unit.commit();
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
  private readonly waiting: Write[] = [];

  constructor(
    readonly actor: Actor,
    readonly now: Temporal.Instant,
    private readonly client: PoolClient,
    private readonly told: Foretold,
    private readonly manager: () => EntityManager,
  ) {}

  async sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.told.forget();
    // Without values it may be several statements in one text, and those cannot be prepared.
    const name = values.length > 0 ? statementName(text) : undefined;
    if (this.waiting.length > 0) {
      const [rows = []] = await this.send([{ text, values, passing: name === undefined }]);
      return rows as Row[];
    }
    const result = await this.client.query({ name, text, values: toParameters(values) });
    return result.rows as Row[];
  }

  async together(questions: readonly Statement[]): Promise<unknown[][]> {
    return this.told.answer(questions) ?? (await this.send(questions));
  }

  later(write: Write): void {
    this.told.forget();
    this.waiting.push(write);
  }

  async written(): Promise<void> {
    if (this.waiting.length > 0) await this.send([]);
  }

  async commit(): Promise<void> {
    await this.send([{ text: 'COMMIT', mute: true }], 'COMMIT');
  }

  async copy(text: string, take: (block: Buffer) => Promise<void>): Promise<void> {
    this.told.forget();
    await this.written();
    let fault: { readonly thrown: unknown } | undefined;
    for await (const block of this.client.query(copyTo(text)))
      // Left in the middle, the connection would go on copying while the transaction is rolled back.
      if (fault === undefined)
        await take(block as Buffer).catch((thrown: unknown) => {
          fault = { thrown };
        });
    if (fault !== undefined) throw fault.thrown;
  }

  async one<Row>(text: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.sql<Row>(text, values))[0];
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    if (this.waiting.length > 0) throw new Error('A repository would overtake what is still to be written.');
    this.told.forget();
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
    this.waiting.length = 0;
  }

  async deliver(delivery: { kind: string; dedupeKey: string; reference: string }): Promise<void> {
    await this.sql(
      `INSERT INTO panoh.delivery (kind, dedupe_key, reference) VALUES ($1, $2, $3) ON CONFLICT (kind, dedupe_key) DO NOTHING`,
      [delivery.kind, delivery.dedupeKey, delivery.reference],
    );
  }

  /** @returns how many events will wait in the outbox */
  flush(): number {
    const recorded = this.events.length;
    const lines = this.events.map((event) => changeLine(this.actor, this.now, event));
    this.waiting.push(...auditAndOutbox(this.actor, [...lines, ...this.reads], this.events));
    return recorded;
  }

  flushReads(purpose: string): void {
    this.waiting.push(...auditOf(this.reads.map((line) => ({ ...line, purpose }))));
  }

  /** What waits goes out first; a fault is told in the words of the statement that met it. */
  private async send(questions: readonly Asked[], done?: string): Promise<unknown[][]> {
    const writes = this.waiting.splice(0);
    const pipeline = new Pipeline([...writes.map((write) => ({ ...write, mute: true })), ...questions]);
    try {
      const answers = await pipeline.on(this.client);
      if (done !== undefined && pipeline.done !== done)
        throw new Error('The change went on after a statement had been refused; nothing of it was kept.');
      return answers.slice(writes.length);
    } catch (fault) {
      throw writes[pipeline.worked]?.refusal?.(refusalCodeOf(fault), fault) ?? fault;
    }
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

/** `panoh.refuse_unless` says its code as the message. */
const REFUSED = 'PN001';

function refusalCodeOf(fault: unknown): string {
  const code = codeOf(fault);
  return code === REFUSED && fault instanceof Error ? fault.message : code;
}

function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
}

/** A lock that is not given in time, or a database that is away, is the caller's business to try again; all else stays a fault. */
function understood(fault: unknown): unknown {
  if (isAway(fault)) return away();
  if (codeOf(fault) === '55P03')
    return new DomainError(
      'busy',
      'BUSY',
      'Someone else is changing this right now. Try again in a few seconds.',
    );
  return fault;
}
