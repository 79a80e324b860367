import { Inject, Injectable } from '@nestjs/common';
import { invalid, type MemberActor } from '@panoh/kernel';
import { once, type ReadTx, type Tx } from '@panoh/platform';
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
    const requestHash = this.hashOf(request);
    const outcome = await this.house.work.run(actor, async (tx) => {
      await change.access?.(tx, actor);
      return once(tx, { actor, key, requestHash }, () => change.command(tx, actor));
    });
    return this.house.work.read(actor, 'answer-own-change', (tx) => change.present(tx, outcome));
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
