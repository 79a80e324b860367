import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { liveSessions } from '@panoh/identity';
import { DomainError, type MemberActor } from '@panoh/kernel';
import { TIDINGS_CHANNEL, tidingsSince } from '@panoh/notifications';
import { openStreams } from '../health/metrics';
import { HOUSE, type House } from '../house/house';
import { EventStream } from './event-stream';
import { isTooOld, type Mark } from './event-text';

const MOST_STREAMS = 2_000;
/** Of one session: so many windows side by side. */
const MOST_WINDOWS = 8;
/** Of one person, however often they have signed in: nobody takes the places of all others. */
const MOST_OF_ONE = 3 * MOST_WINDOWS;
const BEAT_MS = 20_000;
/** How soon a screen whose session has ended is told so. */
const SESSIONS_MS = 3_000;
/** A bell that was not heard costs this much at most. */
const POLL_MS = 5_000;

/**
 * Tells every open screen of this process from one place: one connection hears the bell, one question per ring is
 * asked for all of them. Another process does the same for its own, so it does not matter who made the change.
 */
@Injectable()
export class EventDesk implements OnModuleDestroy {
  private readonly streams = new Set<EventStream>();
  private readonly timers: NodeJS.Timeout[] = [];
  private bell: { close(): Promise<void> } | undefined;
  private mark: Mark | undefined;
  /** Positions at or above the horizon that were told already. */
  private told: ReadonlySet<string> = new Set();
  private looking: Promise<void> | undefined;
  private again = false;
  private closed = false;

  constructor(@Inject(HOUSE) private readonly house: House) {}

  /**
   * @param since where the screen stood when it was told last
   * @throws DomainError EVENTS.FULL, EVENTS.WINDOWS
   */
  async open(actor: MemberActor, session: string, since: Mark | undefined): Promise<EventStream> {
    this.refuseTooMany(actor, session);
    const stream = new EventStream(actor, session);
    this.streams.add(stream);
    openStreams.set(this.streams.size);
    stream.body.once('close', () => this.forget(stream));
    stream.body.once('end', () => this.forget(stream));
    try {
      const now = this.mark ?? (await this.begin());
      if (since === undefined || isTooOld(since, now)) stream.tellAll(now);
      else await this.catchUp(stream, since);
    } catch (fault) {
      stream.body.destroy();
      throw fault;
    }
    return stream;
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    this.timers.splice(0).forEach(clearInterval);
    for (const stream of [...this.streams]) stream.endWithProgram();
    await this.bell?.close();
    await this.looking;
  }

  /** It is among the streams already: what is said from now on reaches it twice rather than not at all. */
  private async catchUp(stream: EventStream, since: Mark): Promise<void> {
    const { tidings, horizon, toldAt } = await tidingsSince(this.house.database, since.horizon);
    const mark = { horizon, toldAt };
    stream.tell(tidings, mark);
    stream.beat(mark);
  }

  private refuseTooMany({ userId }: MemberActor, session: string): void {
    if (this.closed || this.streams.size >= MOST_STREAMS)
      throw new DomainError(
        'unavailable',
        'EVENTS.FULL',
        'Too many screens are open to be told at once. Yours still shows what is new when you return to it.',
      );
    const own = [...this.streams].filter(({ actor }) => actor.userId === userId);
    const windows = own.filter((stream) => stream.session === session);
    if (own.length >= MOST_OF_ONE || windows.length >= MOST_WINDOWS)
      throw new DomainError(
        'busy',
        'EVENTS.WINDOWS',
        'You have many windows open. Close one of them and this one is told at once what is new.',
      );
  }

  private forget(stream: EventStream): void {
    this.streams.delete(stream);
    openStreams.set(this.streams.size);
  }

  /** With the first screen, so that a program which nobody watches keeps no connection for it. */
  private async begin(): Promise<Mark> {
    const { horizon, toldAt } = await tidingsSince(this.house.database);
    this.mark ??= { horizon, toldAt };
    if (this.bell === undefined && !this.closed) {
      this.bell = this.house.listen(TIDINGS_CHANNEL, () => void this.look());
      this.every(POLL_MS, () => this.look());
      this.every(SESSIONS_MS, () => this.endDeadSessions());
      this.every(BEAT_MS, async () => this.beat());
    }
    return this.mark;
  }

  private every(ms: number, work: () => Promise<void>): void {
    // A database that is away ends no stream: the next round, or the bell, finds it back.
    const timer = setInterval(() => void work().catch(() => undefined), ms);
    timer.unref();
    this.timers.push(timer);
  }

  private look(): Promise<void> {
    this.again = true;
    this.looking ??= this.lookUntilQuiet().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async lookUntilQuiet(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      await this.tellNew().catch(() => undefined);
    }
  }

  private async tellNew(): Promise<void> {
    const { tidings, horizon, toldAt } = await tidingsSince(this.house.database, this.mark?.horizon);
    const mark = { horizon, toldAt };
    const fresh = tidings.filter(({ position }) => !this.told.has(position));
    this.told = new Set(
      tidings.filter(({ transaction }) => transaction >= horizon).map(({ position }) => position),
    );
    this.mark = mark;
    for (const stream of this.streams) stream.tell(fresh, mark);
  }

  private async endDeadSessions(): Promise<void> {
    if (this.streams.size === 0) return;
    const sessions = [...new Set([...this.streams].map(({ session }) => session))];
    const live = await liveSessions(this.house.database, sessions);
    for (const stream of [...this.streams]) if (!live.has(stream.session)) stream.end('session-ended');
  }

  private beat(): void {
    if (this.mark !== undefined) for (const stream of this.streams) stream.beat(this.mark);
  }
}
