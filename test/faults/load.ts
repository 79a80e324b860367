import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Person } from '../support/http';
import { until } from '../support/until';
import { type Card, signalBody } from './main-job';

const PATIENCE_MS = 30_000;
const AGAIN_MS = 30;

export interface Sent {
  readonly key: string;
  readonly body: object;
  readonly card: Card;
}

/**
 * Several hands register persons without a pause. Where no answer comes, or one that says "again", the same
 * request is sent under the same key, as a client does that must not lose a person.
 */
export class Load {
  /** What was answered with a yes, and so must be there for ever. */
  readonly acknowledged: Sent[] = [];
  /** Requests that had to be sent again: their effect was unknown to the client. */
  repeated = 0;
  /** Longest time between two answers to a hand, in ms: how long nobody could work. */
  longestGap = 0;
  #goesOn = true;
  readonly #hands: Promise<void>[];

  constructor(
    private readonly person: Person,
    hands: number,
  ) {
    this.#hands = Array.from({ length: hands }, () => this.#work());
    // Looked at when it stops; until then a failing hand is no unhandled rejection.
    for (const hand of this.#hands) hand.catch(() => undefined);
  }

  /** Waits until so many more were acknowledged: then there is something to lose. */
  async goOn(more: number): Promise<void> {
    const goal = this.acknowledged.length + more;
    await until(`${String(more)} more registrations`, () => this.acknowledged.length >= goal, PATIENCE_MS);
  }

  /** Every request that was begun is brought to its answer. @throws what a hand met that is no fault of the line */
  async stop(): Promise<readonly Sent[]> {
    this.#goesOn = false;
    await Promise.all(this.#hands);
    return this.acknowledged;
  }

  async #work(): Promise<void> {
    while (this.#goesOn) {
      const request = { key: randomUUID(), body: signalBody() };
      const began = performance.now();
      const card = await this.#untilAnswered(request.key, request.body);
      this.longestGap = Math.max(this.longestGap, performance.now() - began);
      this.acknowledged.push({ ...request, card });
    }
  }

  async #untilAnswered(key: string, body: object): Promise<Card> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.person
        .post<Card>('/api/v1/signals', body, { 'idempotency-key': key })
        .catch(() => undefined);
      if (answer?.status === 201) return answer.body;
      if (answer !== undefined && !saysAgain(answer))
        throw new Error(JSON.stringify([answer.status, answer.body]));
      if (performance.now() > end) throw new Error(`No answer for a request within ${PATIENCE_MS} ms.`);
      this.repeated += 1;
      await pause(AGAIN_MS);
    }
  }
}

const saysAgain = ({ status, headers }: Answer): boolean =>
  status === 503 || (status === 409 && headers.has('retry-after'));
