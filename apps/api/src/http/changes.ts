import { Inject, Injectable } from '@nestjs/common';
import { DomainError, invalid, type MemberActor } from '@panoh/kernel';
import type { ReadTx, Tx } from '@panoh/platform';
import { HOUSE, type House } from '../house/house';
import { memberOf, type PanohRequest } from './panoh-request';

/** What a command leaves behind for a replay: ids and versions, never a body. */
export interface Outcome {
  readonly ids: Readonly<Record<string, string>>;
  readonly versions?: Readonly<Record<string, number>>;
}

export interface Change<View> {
  /** Throws not-found for what the actor may not know; runs before the key is looked at, and on every replay. */
  access?(tx: ReadTx, actor: MemberActor): Promise<void>;
  command(tx: Tx, actor: MemberActor): Promise<Outcome>;
  /** Built anew for first answer and replay alike, through access and projection. */
  present(tx: ReadTx, outcome: Outcome): Promise<View>;
}

const SHORTEST_KEY = 8;
const LONGEST_KEY = 200;

/** Runs unsafe requests once: the key, its outcome and the change itself commit together. */
@Injectable()
export class Changes {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /**
   * Order of checks (design §3): access 404, idempotency 409 or 422, then the command's own versions and rules.
   * @throws DomainError IDEMPOTENCY.KEY, IDEMPOTENCY.RUNNING, IDEMPOTENCY.OTHER_REQUEST
   */
  async run<View>(request: PanohRequest, change: Change<View>): Promise<View> {
    const actor = memberOf(request);
    const key = keyOf(request);
    const hash = this.hashOf(request);
    const outcome = await this.house.work.run(actor, async (tx) => {
      await change.access?.(tx, actor);
      const known = await this.find(tx, actor, key, hash);
      if (known !== undefined) return known;
      const fresh = await change.command(tx, actor);
      await tx.sql(
        `INSERT INTO panoh.idempotency (membership_id, key, request_hash, status, outcome) VALUES ($1, $2, $3, 200, $4)`,
        [actor.membershipId, key, hash, JSON.stringify(fresh)],
      );
      return fresh;
    });
    return this.house.work.read(actor, 'answer-own-change', (tx) => change.present(tx, outcome));
  }

  private async find(tx: Tx, actor: MemberActor, key: string, hash: Buffer): Promise<Outcome | undefined> {
    const free = await tx.one<{ free: boolean }>(
      `SELECT pg_try_advisory_xact_lock(7022, hashtext($1 || $2)) AS free`,
      [actor.membershipId, key],
    );
    if (free?.free !== true)
      throw new DomainError('busy', 'IDEMPOTENCY.RUNNING', 'The same request is still being worked on. Ask again in a second.');
    const row = await tx.one<{ request_hash: Buffer; outcome: Outcome }>(
      `SELECT request_hash, outcome FROM panoh.idempotency WHERE membership_id = $1 AND key = $2`,
      [actor.membershipId, key],
    );
    if (row !== undefined && !row.request_hash.equals(hash))
      throw invalid('IDEMPOTENCY.OTHER_REQUEST', 'This Idempotency-Key was used for another request. Take a new key.');
    return row?.outcome;
  }

  private hashOf(request: PanohRequest): Buffer {
    const shape = [request.method, request.url, request.headers['if-match'] ?? '', request.body ?? null];
    return this.house.keyring.keyedHash('request-hash', JSON.stringify(shape));
  }
}

function keyOf(request: PanohRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < SHORTEST_KEY || key.length > LONGEST_KEY)
    throw invalid(
      'IDEMPOTENCY.KEY',
      `Send a header Idempotency-Key of ${String(SHORTEST_KEY)} to ${String(LONGEST_KEY)} characters, new for each new request.`,
    );
  return key;
}
