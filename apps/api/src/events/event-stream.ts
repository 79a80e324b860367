import { PassThrough } from 'node:stream';
import { type MemberActor } from '@panoh/kernel';
import { concerns, type Told } from '@panoh/notifications';
import { CLOSING, eventText, heartbeatText, type Mark, markLine, OPENING, tidingText } from './event-text';

/** Who reads so slowly is away: the browser comes back by itself and is told what it missed. */
const MOST_UNREAD = 64 * 1024;

/** One open screen. */
export class EventStream {
  readonly body = new PassThrough();

  constructor(
    readonly actor: MemberActor,
    readonly session: string,
  ) {
    this.body.on('error', () => undefined);
    this.write(OPENING);
  }

  get isOpen(): boolean {
    return !this.body.writableEnded && !this.body.destroyed;
  }

  /** Of all that was said only what this member's own lists would show. */
  tell(all: readonly Told[], mark: Mark): void {
    const own = all.filter((tiding) => concerns(tiding, this.actor));
    if (own.length > 0) this.write(own.map(tidingText).join('') + markLine(mark));
  }

  /** Everything may have changed: look again. */
  tellAll(mark: Mark): void {
    this.write(eventText('everything', {}) + markLine(mark));
  }

  beat(mark: Mark): void {
    this.write(heartbeatText(mark));
  }

  /** @param reason told to the screen before the stream ends */
  end(reason?: 'session-ended'): void {
    if (reason !== undefined) this.write(eventText(reason, {}));
    if (this.isOpen) this.body.end();
  }

  endWithProgram(): void {
    this.write(CLOSING);
    this.end();
  }

  private write(text: string): void {
    if (!this.isOpen) return;
    if (this.body.writableLength + this.body.readableLength > MOST_UNREAD) this.body.destroy();
    else this.body.write(text);
  }
}
