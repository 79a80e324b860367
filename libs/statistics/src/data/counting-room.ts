import { DomainError } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { CrossCounts, CrossQuestion } from '../domain/cube/count-cross';
import type { CubeCounts } from '../domain/cube/count-grid';
import type { HeldCounts, HeldQuestion } from '../domain/cube/count-held';
import type { GridQuestion } from '../domain/cube/question';
import { copyFacts, LOOK } from './copy-facts';
import type { CountingOrders, HeldSize } from './counting-orders';
import { ThreadLine } from './thread-line';

/** Null: as it is known today. */
type OnSomeDay<Question extends { readonly knownOn: string }> = Omit<Question, 'knownOn'> & {
  readonly knownOn: string | null;
};
type OnDay<Counts> = Counts & { readonly knownOn: string };

export interface CountingRoomOptions {
  /** A transaction of a login that may read facts. */
  readonly read: <Answer>(query: (tx: ReadTx) => Promise<Answer>) => Promise<Answer>;
  /** Keys the records: counts of the same people get the same keys, in every program that has it. */
  readonly secret: Uint8Array;
  /** More versions of facts than this are not taken into memory. */
  readonly mostVersions?: number;
}

const MOST_WAITING = 40;
const MOST_VERSIONS = 20_000_000;
/** How much of a copy may be on its way to the thread. */
const MOST_BYTES_AHEAD = 8 * 1024 * 1024;

/**
 * Facts in a thread of their own, brought up to date before each question. They are loaded when somebody first asks;
 * whatever goes wrong with the thread or with loading, whoever asks next begins anew.
 */
export class CountingRoom {
  private line: ThreadLine | undefined;
  /** What the facts in the thread were seen by; null: there are none. */
  private snapshot: string | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private loads = 0;
  private closed = false;

  constructor(private readonly options: CountingRoomOptions) {}

  /** @throws DomainError STATISTICS.UNKNOWN_DIMENSION, STATISTICS.TOO_MANY_CELLS, BUSY */
  countGrid(question: OnSomeDay<GridQuestion>): Promise<OnDay<CubeCounts>> {
    const { grid, axes, several } = question.layout;
    // A refinement brings more than the thread needs, and functions that cannot be handed over.
    return this.ask('grid', { ...question, layout: { grid, axes, several } });
  }

  /** @throws DomainError STATISTICS.UNKNOWN_DIMENSION, STATISTICS.TOO_MANY_CELLS, BUSY */
  countCross(question: OnSomeDay<CrossQuestion>): Promise<OnDay<CrossCounts>> {
    return this.ask('cross', question);
  }

  /** @throws DomainError BUSY */
  countHeld(question: OnSomeDay<HeldQuestion>): Promise<OnDay<HeldCounts>> {
    return this.ask('held', question);
  }

  /** How much is held, after it was brought up to date; where `loads` stays the same, no fact has changed. */
  size(): Promise<HeldSize & { readonly loads: number }> {
    return this.inTurn(async () => {
      const { thread } = await this.refresh();
      return { ...(await thread.ask('size', null)), loads: this.loads };
    });
  }

  /** The next question is answered from facts that are loaded anew. */
  forget(): Promise<void> {
    return this.inTurn(async () => {
      this.snapshot = null;
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.line?.close();
  }

  private ask<Name extends 'grid' | 'cross' | 'held'>(
    name: Name,
    question: OnSomeDay<CountingOrders[Name]['asked']>,
  ): Promise<OnDay<CountingOrders[Name]['answer']>> {
    return this.inTurn(async () => {
      const { thread, today } = await this.refresh();
      const knownOn = question.knownOn ?? today;
      const asked = { ...question, knownOn } as CountingOrders[Name]['asked'];
      return { ...(await thread.ask(name, asked)), knownOn };
    });
  }

  /** One after another: nobody counts facts that are half brought up to date. @throws DomainError BUSY */
  private inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.waiting >= MOST_WAITING) return Promise.reject(busy());
    this.waiting += 1;
    const answer = this.turn.then(work).finally(() => (this.waiting -= 1));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private get thread(): ThreadLine {
    if (this.closed) throw new Error('Counting has ended.');
    if (this.line?.isBroken !== false) {
      const { secret, mostVersions = MOST_VERSIONS } = this.options;
      this.line = new ThreadLine({ secret, mostVersions });
      this.snapshot = null;
    }
    return this.line;
  }

  /** @returns the very thread that is up to date now, and today by the clock of the installation */
  private async refresh(): Promise<{ thread: ThreadLine; today: string }> {
    const { thread } = this;
    const since = this.snapshot;
    const look = await this.options.read(async (tx) => {
      const seen = await tx.one<{ snapshot: string; today: string; changed: boolean }>(LOOK, [since]);
      if (seen === undefined) throw new Error('The database did not tell what it shows.');
      if (seen.changed) await this.load(tx, thread, since);
      return seen;
    });
    // Not before: what broke off half way is read again from where it began, and writing it twice changes nothing.
    this.snapshot = look.snapshot;
    return { thread, today: look.today };
  }

  private async load(tx: ReadTx, thread: ThreadLine, since: string | null): Promise<void> {
    this.loads += 1;
    let ahead = 0;
    const sent: Promise<unknown>[] = [];
    await thread.ask('begin', { all: since === null });
    await tx.copy(copyFacts(since), async (block) => {
      const bytes = new Uint8Array(block);
      ahead += bytes.length;
      const taken = thread.ask('take', bytes, [bytes.buffer]);
      // Looked at below; nobody may call it forgotten until then.
      taken.catch(() => undefined);
      sent.push(taken);
      if (ahead < MOST_BYTES_AHEAD) return;
      await Promise.all(sent.splice(0));
      ahead = 0;
    });
    await Promise.all(sent);
    await thread.ask('end', null);
  }
}

const busy = (): DomainError =>
  new DomainError('busy', 'BUSY', 'Too many tables are being counted right now. Try again in a few seconds.');
